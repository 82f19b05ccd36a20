"""Expressions of time in French: what is found, where it begins and ends, and what it comes to."""

import pytest

from testimonia.model import TimeKind
from testimonia.reading.read import explained
from tests.reading.times.marked import seconds

LANGUAGE = "fr"
DATE, INTERVAL, DURATION = TimeKind.DATE, TimeKind.INTERVAL, TimeKind.DURATION
AGE, SET, CLOCK, VAGUE = TimeKind.AGE, TimeKind.SET, TimeKind.CLOCK, TimeKind.VAGUE

# The words between ⟨ and ⟩ are the expression; what stands before | ties it to its clause.
CASES: list[tuple[str, TimeKind, str | None, str | None]] = [
    # days
    ("La nouvelle arriva ⟨le 14 juillet 1789⟩ au matelot.", DATE, "1789-07-14", None),
    ("Lettre du ⟨3 mai 1915⟩ à sa sœur.", DATE, "1915-05-03", None),
    ("Lyon, ⟨le 3 Mai 1870⟩.", DATE, "1870-05-03", None),
    ("Elle naquit ⟨le 1er mars 1871⟩ près du fleuve.", DATE, "1871-03-01", None),
    ("Elle naquit ⟨le premier mars 1871⟩ près du fleuve.", DATE, "1871-03-01", None),
    ("Le bal eut lieu ⟨le mercredi 3 mai 1916⟩ au château.", DATE, "1916-05-03", None),
    ("Le bal eut lieu ⟨lundi, le 3 mai 1915⟩ au château.", DATE, "1915-05-03", None),
    ("Timbre du ⟨7 janv. 1871⟩ sur l'enveloppe.", DATE, "1871-01-07", None),
    ("Timbre du ⟨20 sept. 1870⟩ sur l'enveloppe.", DATE, "1870-09-20", None),
    ("Timbre du ⟨20 déc 1870⟩ sur l'enveloppe.", DATE, "1870-12-20", None),
    ("Il signa ⟨le 3 du mois de mai 1915⟩ sans lire.", DATE, "1915-05-03", None),
    ("Il signa ⟨le trois mai mil neuf cent quinze⟩ sans lire.", DATE, "1915-05-03", None),
    ("Il signa ⟨le premier mai mil huit cent quatre-vingt-dix⟩ sans lire.", DATE, "1890-05-01", None),
    ("⟨L’an mil huit cent cinquante et un, le quatre décembre⟩, devant nous.", DATE, "1851-12-04", None),
    ("⟨L’an 1851, le quatre du mois de décembre⟩, devant nous.", DATE, "1851-12-04", None),
    ("Il signa ⟨le vingt et un août mille neuf cent soixante et onze⟩.", DATE, "1971-08-21", None),
    ("Reçu le paquet : ⟨3/12/1921⟩.", DATE, "1921-12-03", None),
    ("Reçu le paquet : ⟨03.12.1921⟩.", DATE, "1921-12-03", None),
    ("Reçu le paquet : ⟨12-05-1936⟩.", DATE, "1936-05-12", None),
    ("Reçu le paquet : ⟨1921-12-03⟩.", DATE, "1921-12-03", None),
    ("Le registre s'ouvre : ⟨1914, 3 mai⟩.", DATE, "1914-05-03", None),
    # months and years
    ("Il revint ⟨en |mai 1915⟩ par bateau.", DATE, "1915-05", None),
    ("Il revint ⟨au |mois d'août 1915⟩ par bateau.", DATE, "1915-08", None),
    ("Il revint ⟨au |mois d’août 1915⟩ par bateau.", DATE, "1915-08", None),
    ("Il revint ⟨en |1912⟩ par bateau.", DATE, "1912", None),
    ("Il dit qu’⟨en |1912⟩ tout changea.", DATE, "1912", None),
    ("Le plan ⟨de |1912⟩ échoua.", DATE, "1912", None),
    ("Ce fut ⟨l'année 1912⟩ qui changea tout.", DATE, "1912", None),
    ("Ce fut ⟨en |l’an mil neuf cent⟩ que tout changea.", DATE, "1900", None),
    ("Il revint ⟨en |dix-neuf cent dix-sept⟩ par bateau.", DATE, "1917", None),
    ("Mourut ⟨en |l'an de grâce 1348⟩ de la peste.", DATE, "1348", None),
    # before our era
    ("La ville tomba ⟨en |52 av. J.-C.⟩ sans combat.", DATE, "-0051", None),
    ("La ville tomba ⟨en |300 après Jésus-Christ⟩ sans combat.", DATE, "0300", None),
    ("Une tombe du ⟨IIe siècle avant notre ère⟩ fut ouverte.", DATE, "-01XX", None),
    # two styles
    ("Il écrit ⟨le 12/25 mars 1917⟩ de Moscou.", DATE, "1917-03-25", None),
    ("Il naît ⟨le 28 août (9 septembre) 1828⟩ au domaine.", DATE, "1828-09-09", None),
    ("Il naît ⟨le 12 (25) octobre 1917⟩ au domaine.", DATE, "1917-10-25", None),
    ("Il naît ⟨le 15 mai 1917 (ancien style)⟩ au domaine.", DATE, "1917-05-28", None),
    ("Il naît ⟨le 15 mai 1917, nouveau style⟩ au domaine.", DATE, "1917-05-15", None),
    # decades and centuries
    ("On dansait dans ⟨les années 1920⟩ au moulin.", DATE, "192X", None),
    ("Le moulin brûla au ⟨XIXe siècle⟩ en silence.", DATE, "18XX", None),
    ("Le moulin brûla au ⟨19e siècle⟩ sans bruit.", DATE, "18XX", None),
    ("Le moulin brûla au ⟨dix-neuvième siècle⟩ sans bruit.", DATE, "18XX", None),
    ("Moulin, ⟨1er quart du XIXe s.⟩, ruiné.", DATE, "1801/1825", None),
    ("Moulin, ⟨2e moitié du XVIIIe siècle⟩, ruiné.", DATE, "1751/1800", None),
    ("Moulin, ⟨fin XIXe⟩, ruiné.", DATE, "1867/1900", None),
    ("Moulins des ⟨XVIIe et XVIIIe siècles⟩ en ruine.", INTERVAL, "16XX/17XX", None),
    ("Moulins ⟨du XVIIe au XIXe siècle⟩ en ruine.", INTERVAL, "16XX/18XX", None),
    ("Papiers (⟨fin XVIIIe-début XXe siècle⟩).", INTERVAL, "1767/1933", None),
    # parts
    ("Il partit au ⟨début de 1915⟩ vers le nord.", DATE, "1915-01/1915-04", None),
    ("Il partit ⟨fin 1915⟩ vers le nord.", DATE, "1915-09/1915-12", None),
    ("Il partit à ⟨la fin de l'année 1915⟩ vers le nord.", DATE, "1915-09/1915-12", None),
    ("Il partit à ⟨la mi-août 1914⟩ vers le nord.", DATE, "1914-08", None),
    ("Il peignit dans ⟨la première moitié du XIXe siècle⟩ seulement.", DATE, "1801/1850", None),
    ("Il peignit ⟨les premiers jours de mai 1915⟩ seulement.", DATE, "1915-05", None),
    ("Il peignit ⟨les trois premiers mois de 1917⟩ seulement.", DURATION, "1917-01-01/1917-03-31", "P3M"),
    # about, before, after
    ("Né ⟨vers 1850⟩ dans la plaine.", DATE, "1850~", None),
    ("Né ⟨aux environs de 1850⟩ dans la plaine.", DATE, "1850~", None),
    ("Né ⟨probablement en 1850⟩ dans la plaine.", DATE, "1850?", None),
    ("Plan sans date ⟨[1850 ?]⟩ sur toile.", DATE, "1850?", None),
    ("Il se tut ⟨après |1921⟩ pour toujours.", INTERVAL, "1921/..", None),
    ("Il se tut ⟨depuis |le 3 mai 1921⟩ pour toujours.", INTERVAL, "1921-05-03/..", None),
    ("Il parla ⟨avant |1921⟩ sans peur.", INTERVAL, "../1921", None),
    ("Il parla ⟨jusqu'en 1921⟩ sans peur.", INTERVAL, "../1921", None),
    ("Il parla ⟨jusqu’au 3 mai 1921⟩ sans peur.", INTERVAL, "../1921-05-03", None),
    ("Il parla ⟨à partir de 1921⟩ sans peur.", INTERVAL, "1921/..", None),
    # ranges
    ("Jean Durand (⟨1890-1947⟩), maçon.", INTERVAL, "1890/1947", None),
    ("La guerre de ⟨1914-18⟩ fut longue.", INTERVAL, "1914/1918", None),
    ("La campagne ⟨1914/18⟩ fut longue.", INTERVAL, "1914/1918", None),
    ("Maire ⟨de 1848 à 1852⟩ sans traitement.", INTERVAL, "1848/1852", None),
    ("Maire ⟨du 3 mai au 5 juin 1915⟩ sans traitement.", INTERVAL, "1915-05-03/1915-06-05", None),
    ("Maire ⟨du 1er au 8 mai 1915⟩ sans traitement.", INTERVAL, "1915-05-01/1915-05-08", None),
    ("Maire ⟨d’août 1914 à mai 1915⟩ sans traitement.", INTERVAL, "1914-08/1915-05", None),
    ("Mort ⟨entre 1910 et 1912⟩ en exil.", INTERVAL, "[1910..1912]", None),
    ("Mort ⟨entre le 3 et le 8 mai 1915⟩ en exil.", INTERVAL, "[1915-05-03..1915-05-08]", None),
    ("Réunis ⟨les 3 et 4 mai 1915⟩ à huis clos.", INTERVAL, "{1915-05-03,1915-05-04}", None),
    ("Abolis dans ⟨la nuit du 4 au 5 août 1789⟩ en séance.", INTERVAL, "1789-08-04/1789-08-05", None),
    ("Pris dans ⟨la nuit du 30 avril au 1er mai 1891⟩.", INTERVAL, "1891-04-30/1891-05-01", None),
    # seasons and feasts
    ("Il neigea ⟨l'hiver 1916-1917⟩ sans cesse.", DATE, "1916-24", None),
    ("Il plut ⟨l’été de 1936⟩ sans cesse.", DATE, "1936-22", None),
    ("Ils partirent au ⟨printemps 1936⟩ à pied.", DATE, "1936-21", None),
    ("Ils partirent ⟨le lundi de Pâques 1916⟩ à pied.", DATE, "1916-04-24", None),
    ("Ils partirent ⟨à |la Toussaint 1917⟩.", DATE, "1917-11-01", None),
    ("Ils partirent ⟨la veille de Noël 1914⟩.", DATE, "1914-12-24", None),
    ("Ils partirent ⟨le lendemain du 14 juillet 1789⟩.", DATE, "1789-07-15", "P1D"),
    # the calendar of the Republic
    ("Coup d'État du ⟨18 brumaire an VIII⟩ à Paris.", DATE, "1799-11-09", None),
    ("Arrêté du ⟨1er vendémiaire de l'an I⟩ lu en place.", DATE, "1792-09-22", None),
    ("Levée ⟨de |l’an II de la République⟩ en masse.", DATE, "[1793-09-22..1794-09-21]", None),
    # how long
    ("Il attendit ⟨cinq ans⟩ sans répondre.", DURATION, None, "P5Y"),
    ("Il attendit ⟨plus d'un an⟩ sans répondre.", DURATION, None, "P1Y"),
    ("Il attendit ⟨pendant |deux mois entiers⟩ sans répondre.", DURATION, None, "P2M"),
    ("Il attendit ⟨plusieurs mois⟩ sans répondre.", DURATION, None, None),
    ("Il attendit ⟨une quinzaine de jours⟩ sans répondre.", DURATION, None, "P15D~"),
    ("Il attendit ⟨deux ans et demi⟩ sans répondre.", DURATION, None, "P2.5Y"),
    ("Il attendit ⟨une demi-heure⟩ sans répondre.", DURATION, None, "PT30M"),
    ("Il attendit ⟨soixante-quinze jours⟩ sans répondre.", DURATION, None, "P75D"),
    ("Il attendit ⟨quatre-vingt-dix-neuf ans⟩ sans répondre.", DURATION, None, "P99Y"),
    ("Il attendit ⟨deux ou trois semaines⟩ sans répondre.", DURATION, None, "P2W"),
    ("Il attendit ⟨pendant des années⟩ sans répondre.", DURATION, None, None),
    # how old
    ("Un tisserand ⟨âgé de 22 ans⟩ fut pris.", AGE, None, "P22Y"),
    ("Mort ⟨à |l'âge de trente ans⟩ sans enfant.", AGE, None, "P30Y"),
    ("Elle ⟨avait vingt et un ans⟩ et chantait.", AGE, None, "P21Y"),
    ("Il mourut ⟨dans sa vingtième année⟩ en mer.", AGE, None, "P19Y"),
    # again and again
    ("Il lisait ⟨tous les jours⟩ le journal.", SET, None, None),
    ("Il lisait ⟨chaque matin⟩ le journal.", SET, None, None),
    ("Il lisait deux fois ⟨par semaine⟩ le journal.", SET, None, None),
    ("Il payait ⟨tous les deux mois⟩ le loyer.", SET, None, None),
    # hours
    ("On sonna ⟨à huit heures du soir⟩ au portail.", CLOCK, None, None),
    ("On sonna ⟨à 20 h 30⟩ au portail.", CLOCK, None, None),
    ("On sonna ⟨vers dix heures et demie⟩ au portail.", CLOCK, None, None),
    ("On sonna ⟨à |minuit⟩ au portail.", CLOCK, None, None),
    ("On sonna ⟨le 3 mai 1915, à 8 heures du matin⟩.", DATE, "1915-05-03", None),
    # what has no date of its own
    ("Il était mort ⟨deux ans plus tard⟩ sans doute.", DATE, None, "P2Y"),
    ("Il partit ⟨il y a cinq ans⟩ sans adieu.", DATE, None, "P5Y"),
    ("⟨Hier soir⟩, le théâtre brûla.", DATE, None, None),
    ("⟨Aujourd’hui⟩ tout est calme.", VAGUE, None, None),
    ("⟨Un jour⟩, il ne revint pas.", VAGUE, None, None),
    ("⟨La semaine dernière⟩, le théâtre brûla.", DATE, None, None),
    ("⟨Au lendemain de la guerre⟩, le théâtre brûla.", VAGUE, None, None),
    ("⟨Avant la guerre⟩, le théâtre brûla.", VAGUE, None, None),
]


@pytest.mark.parametrize(("sentence", "kind", "edtf", "duration"), CASES)
def test_an_expression_is_found_and_read(
    sentence: str, kind: TimeKind, edtf: str | None, duration: str | None
) -> None:
    before, marked, after = sentence.replace("⟩", "⟨", 1).split("⟨")
    tie, _, core = marked.rpartition("|")
    text = before + tie + core + after
    found = explained(text, LANGUAGE)
    assert [one.span.of(text) for one in found] == [tie + core]
    assert found[0].span.start == len(before)
    assert found[0].core.of(text) == core
    assert found[0].kind is kind
    assert (found[0].date and found[0].date.edtf) == edtf
    assert (found[0].duration and found[0].duration.iso) == duration


# Months, figures and words of time that are something else.
TRAPS = [
    "Il a été content, et nous avons été battus.",  # a participle, not the summer
    "Les rues avaient été 1900 fois lavées.",
    "Noël Bernard salua Toussaint Durand.",  # names of persons
    "Mme Juillet, M. Janvier et Mlle Avril dînaient.",
    "Louis XIV, Henri IV et Pie IX.",
    "Il logeait 14, rue du 4-Septembre.",  # streets and squares
    "On se vit place du 8 mai 1945, puis avenue du 11-Novembre.",
    "Le Champ de Mars était vide, la planète Mars brillait.",
    "La révolution d’Octobre et la monarchie de Juillet.",
    "Voir p. 1914 et pp. 1203-1210, t. 12, chap. 1812.",  # places in books and archives
    "Le dossier n° 1917, la liasse 1812, les articles 1382 et 1383.",
    "Environ 1500 personnes et plus de 1800 autres.",  # quantities
    "De 1500 à 2000 hommes passèrent le pont.",
    "Il tenait 1000 hectares et 1200 moutons.",
    "Il paya 1850 francs, soit 15 % de plus.",
    "Ils étaient 1200, d'après la police.",
    "Les 1914 noms gravés là.",
    "La température monta de 1,5 degré, le débit de 3.12.",
    "Le 3 % et le 5 % perdirent.",
    "Sept hommes, neuf femmes, mille fusils et dix-sept canons.",
    "La gare du Midi, le Midi de la France.",
    "Le XXe arrondissement et le XVe corps.",
    "Le 14e régiment, la 2e division, le 1er bataillon.",
    "Le Palais d’Hiver et les quartiers d'hiver.",
    "Un quotidien de Paris, une revue mensuelle.",
    "La seconde fois, le premier homme, la dernière page.",
    "Au fur et à mesure, de temps en temps.",
    "Il y a trois maisons au bord de l'eau.",
    "La vie est dure ; le pain du jour est cher.",
    "Une mi-temps, la fin du livre, le milieu de la rue.",
    "À trois heures de marche, un village, ouvert de 20 heures à 6 heures.",
    "La page suivante, la ligne précédente.",
    "Le fusil modèle 1886 et le modèle 1874.",
]


@pytest.mark.parametrize("words", TRAPS)
def test_what_only_looks_like_a_time_is_left_alone(words: str) -> None:
    assert [one.span.of(words) for one in explained(words, LANGUAGE)] == []


STORY = """Je suis née le 12 mars 1871 dans un faubourg de Lyon. Mon père mourut deux ans plus tard. En
1886, au mois de mars, éclata la grève ; en avril, on nous renvoya. Le 3 juin, ma sœur partit pour Paris.
Le lendemain, je vendis le métier. L’année suivante, je la rejoignis. Le 14 juillet 1889, il y eut un bal
; ce soir-là, je vis Paul. Trois semaines plus tard, il revint. Le 15 du même mois, il pleuvait encore.
Cette année-là, j'appris à lire."""

READ = [
    ("le 12 mars 1871", "1871-03-12"),
    ("deux ans plus tard", "1873"),
    ("1886", "1886"),
    ("mois de mars", "1886-03"),
    ("avril", "1886-04"),
    ("Le 3 juin", "1886-06-03"),
    ("Le lendemain", "1886-06-04"),
    ("L’année suivante", "1887"),
    ("Le 14 juillet 1889", "1889-07-14"),
    ("ce soir-là", "1889-07-14"),
    ("Trois semaines plus tard", "1889-08-04"),
    ("Le 15 du même mois", "1889-08-15"),
    ("Cette année-là", "1889"),
]


def test_a_story_supplies_what_its_dates_leave_out() -> None:
    text = STORY.replace("\n", " ")
    assert [(one.core.of(text), one.date and one.date.edtf) for one in explained(text, LANGUAGE)] == READ


def test_both_forms_of_the_apostrophe_are_read_alike() -> None:
    sentence = "L'été d'avant, jusqu'en 1914, plus d'un an, l'an II, d'août à mai 1915, aujourd'hui"
    plain, curled = explained(sentence, LANGUAGE), explained(sentence.replace("'", "’"), LANGUAGE)
    assert len(plain) == 6
    assert [one.span for one in plain] == [one.span for one in curled]


# A tenth of a megabyte each: a reader that looks back over what it has read would take minutes.
HOSTILE = [
    "3 mai 1917 jusqu'en janvier ",
    "12 1917 3 - / . , ",
    "deux ans avant le même jour de l'année ",
    "fin XIXe et du XXe siècles ",
    "l'",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_endless_words_of_time_are_read_in_time(piece: str) -> None:
    assert seconds(piece, 50_000, LANGUAGE) < 5
