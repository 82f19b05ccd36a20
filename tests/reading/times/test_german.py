"""Expressions of time in German: what is found, what it comes to, and what is left alone."""

import pytest

from testimonia.reading.times.reader import read_times
from tests.reading.times.marked import seconds

FOUND: list[tuple[str, str, str | None, str, str | None]] = [
    # sentence, span, EDTF, kind, duration as ISO 8601
    # a day, in every order and punctuation
    ("Am 20. Juli 1944 kam er an.", "Am 20. Juli 1944", "1944-07-20", "date", None),
    ("Zürich, den 4. Juni 1849", "den 4. Juni 1849", "1849-06-04", "date", None),
    ("Dein Brief vom 20. Mai 1849 kam an.", "vom 20. Mai 1849", "1849-05-20", "date", None),
    (
        "Donnerstag, den 20. Juli 1944, begann es.",
        "Donnerstag, den 20. Juli 1944",
        "1944-07-20",
        "date",
        None,
    ),
    ("Am Montag, dem 3. Mai 1920, schneite es.", "Am Montag, dem 3. Mai 1920", "1920-05-03", "date", None),
    ("Mo, 3. Mai 1920", "Mo, 3. Mai 1920", "1920-05-03", "date", None),
    ("Am 3ten Mai 1848 stand das Tor offen.", "Am 3ten Mai 1848", "1848-05-03", "date", None),
    ("Am 6 Juli 1831 fand die Wahl statt.", "Am 6 Juli 1831", "1831-07-06", "date", None),
    ("Am ersten Mai 1890 ruhte die Arbeit.", "Am ersten Mai 1890", "1890-05-01", "date", None),
    ("Am achtzehnten März 1848 fielen Schüsse.", "Am achtzehnten März 1848", "1848-03-18", "date", None),
    ("Es war am 20.7.1944 um die Mittagszeit.", "am 20.7.1944", "1944-07-20", "date", None),
    ("Der Vertrag vom 20. 07. 1944 gilt.", "vom 20. 07. 1944", "1944-07-20", "date", None),
    ("Beschluß vom 20.VII.1944", "vom 20.VII.1944", "1944-07-20", "date", None),
    ("Stand: 1944-07-20", "1944-07-20", "1944-07-20", "date", None),
    ("Das Blatt vom 15. Okt. 1918 fehlt.", "vom 15. Okt. 1918", "1918-10-15", "date", None),
    ("Am 21. Jänner 1793 war es kalt.", "Am 21. Jänner 1793", "1793-01-21", "date", None),
    ("Der Vertrag vom 1. Feber 1921 liegt vor.", "vom 1. Feber 1921", "1921-02-01", "date", None),
    ("Am 24. Maerz 1871 schrieb sie.", "Am 24. Maerz 1871", "1871-03-24", "date", None),
    ("Am 3. December 1831 wählte man.", "Am 3. December 1831", "1831-12-03", "date", None),
    # two styles
    ("Am 12./25. März 1917 dankte er ab.", "Am 12./25. März 1917", "1917-03-25", "date", None),
    (
        "Am 28. August (9. September) 1828 wurde er geboren.",
        "Am 28. August (9. September) 1828",
        "1828-09-09",
        "date",
        None,
    ),
    (
        "Am 25. Oktober 1917 (a. St.) kam die Nachricht.",
        "Am 25. Oktober 1917 (a. St.)",
        "1917-11-07",
        "date",
        None,
    ),
    (
        "Am 25. Oktober a. St. (7. November n. St.) 1917 kam sie.",
        "Am 25. Oktober a. St. (7. November n. St.) 1917",
        "1917-11-07",
        "date",
        None,
    ),
    (
        "Am 25. Oktober 1917 alten Stils blieb er.",
        "Am 25. Oktober 1917 alten Stils",
        "1917-11-07",
        "date",
        None,
    ),
    # month and year, year alone
    ("Im Mai 1919 fuhr er heim.", "Im Mai 1919", "1919-05", "date", None),
    ("Der Sept. 1920 war trocken.", "Sept. 1920", "1920-09", "date", None),
    ("Im Monat Mai 1920 regnete es.", "Mai 1920", "1920-05", "date", None),
    ("Im Jahre 1912 zog er um.", "Im Jahre 1912", "1912", "date", None),
    ("Die Ernte des Jahres 1914 war gut.", "des Jahres 1914", "1914", "date", None),
    ("Das war 1918 noch anders.", "1918", "1918", "date", None),
    (
        "Seit neunzehnhundertvierzehn wohnte er hier.",
        "Seit neunzehnhundertvierzehn",
        "1914/..",
        "interval",
        None,
    ),
    (
        "Im Jahre achtzehnhundertachtundvierzig brannte es.",
        "Im Jahre achtzehnhundertachtundvierzig",
        "1848",
        "date",
        None,
    ),
    # decades
    ("Mitte der 1920er Jahre verließ er die Stadt.", "Mitte der 1920er Jahre", "1924/1926", "date", None),
    ("In den 1920er-Jahren wuchs die Stadt.", "den 1920er-Jahren", "192X", "date", None),
    (
        "In den vierziger Jahren des 19. Jahrhunderts kam die Bahn.",
        "den vierziger Jahren des 19. Jahrhunderts",
        "184X",
        "date",
        None,
    ),
    (
        "In den frühen dreißiger Jahren des 19. Jahrhunderts kam die Seuche.",
        "den frühen dreißiger Jahren des 19. Jahrhunderts",
        "1830/1833",
        "date",
        None,
    ),
    (
        "Anfang der Vierzigerjahre des 19. Jahrhunderts wurde gebaut.",
        "Anfang der Vierzigerjahre des 19. Jahrhunderts",
        "1840/1843",
        "date",
        None,
    ),
    # centuries
    ("Im 19. Jahrhundert zog man fort.", "Im 19. Jahrhundert", "18XX", "date", None),
    ("Im neunzehnten Jahrhundert zog man fort.", "Im neunzehnten Jahrhundert", "18XX", "date", None),
    ("Im XIX. Jh. zog man fort.", "Im XIX. Jh.", "18XX", "date", None),
    ("Ende des 19. Jahrhunderts kam die Fabrik.", "Ende des 19. Jahrhunderts", "1867/1900", "date", None),
    (
        "In der zweiten Hälfte des 19. Jahrhunderts wuchs sie.",
        "der zweiten Hälfte des 19. Jahrhunderts",
        "1851/1900",
        "date",
        None,
    ),
    (
        "Vom 16. bis zum 18. Jahrhundert stand sie leer.",
        "Vom 16. bis zum 18. Jahrhundert",
        "15XX/17XX",
        "interval",
        None,
    ),
    ("Im 3. Jahrhundert v. Chr. stand hier ein Turm.", "Im 3. Jahrhundert v. Chr.", "-02XX", "date", None),
    # parts of years and months, seasons
    ("Anfang 1919 kehrte sie zurück.", "Anfang 1919", "1919-01/1919-04", "date", None),
    (
        "Gegen Ende des Jahres 1918 kehrte sie zurück.",
        "Ende des Jahres 1918",
        "1918-09/1918-12",
        "date",
        None,
    ),
    ("Ende Mai 1920 war es so weit.", "Ende Mai 1920", "1920-05", "date", None),
    (
        "In der ersten Hälfte des Jahres 1919 geschah nichts.",
        "der ersten Hälfte des Jahres 1919",
        "1919-01/1919-06",
        "date",
        None,
    ),
    ("Im Frühjahr 1919 blühte alles.", "Im Frühjahr 1919", "1919-21", "date", None),
    ("Im Winter 1812/13 fror der Fluß zu.", "Im Winter 1812/13", "1812-24", "date", None),
    ("Im Spätherbst 1918 kam die Grippe.", "Im Spätherbst 1918", "1918-23", "date", None),
    ("Im Sommer des Jahres 1919 kam Regen.", "Im Sommer des Jahres 1919", "1919-22", "date", None),
    ("In den letzten Tagen des Mai 1920 kam er.", "den letzten Tagen des Mai 1920", "1920-05", "date", None),
    ("Im ersten Halbjahr 1919 kam er.", "Im ersten Halbjahr 1919", "1919-01/1919-06", "date", None),
    # about, before, after, open
    ("Um 1870 entstand das Bild.", "Um 1870", "1870~", "date", None),
    ("Das Bild (ca. 1925) hängt dort.", "ca. 1925", "1925~", "date", None),
    ("Wahrscheinlich 1890 wurde das Haus gebaut.", "Wahrscheinlich 1890", "1890?", "date", None),
    ("Mai 1920 (?)", "Mai 1920 (?)", "1920-05?", "date", None),
    ("Seit 1917 lebte er dort.", "Seit 1917", "1917/..", "interval", None),
    ("Bis 1920 lebte er dort.", "Bis 1920", "../1920", "interval", None),
    ("Nach dem 3. Mai 1920 war es still.", "Nach dem 3. Mai 1920", "1920-05-03/..", "interval", None),
    ("Vor 1914 war es besser.", "Vor 1914", "../1914", "interval", None),
    ("Ab 1922 ging es aufwärts.", "Ab 1922", "1922/..", "interval", None),
    ("Er blieb bis zum 3. Mai 1920 im Lager.", "bis zum 3. Mai 1920", "../1920-05-03", "interval", None),
    # ranges
    ("Der Krieg 1914–1918 war lang.", "1914–1918", "1914/1918", "interval", None),
    ("Der Krieg 1914/18 war lang.", "1914/18", "1914/1918", "interval", None),
    ("Von 1914 bis 1918 war Krieg.", "Von 1914 bis 1918", "1914/1918", "interval", None),
    ("Zwischen 1914 und 1918 schrieb er es.", "Zwischen 1914 und 1918", "[1914..1918]", "interval", None),
    ("In den Jahren 1914 bis 1918 hungerte man.", "den Jahren 1914 bis 1918", "1914/1918", "interval", None),
    (
        "Vom 3. bis 5. Mai 1848 tagte man.",
        "Vom 3. bis 5. Mai 1848",
        "1848-05-03/1848-05-05",
        "interval",
        None,
    ),
    (
        "Vom 3. Mai bis zum 7. Juni 1848 tagte man.",
        "Vom 3. Mai bis zum 7. Juni 1848",
        "1848-05-03/1848-06-07",
        "interval",
        None,
    ),
    (
        "Am 3. und 4. Mai 1848 tagte man.",
        "Am 3. und 4. Mai 1848",
        "{1848-05-03,1848-05-04}",
        "interval",
        None,
    ),
    ("Die Tagung, 3.-5.5.1848, fiel aus.", "3.-5.5.1848", "1848-05-03/1848-05-05", "interval", None),
    (
        "In der Nacht vom 3. auf den 4. Mai 1848 brannte es.",
        "der Nacht vom 3. auf den 4. Mai 1848",
        "1848-05-03/1848-05-04",
        "interval",
        None,
    ),
    (
        "Im Juli und August 1914 blieb es ruhig.",
        "Im Juli und August 1914",
        "{1914-07,1914-08}",
        "interval",
        None,
    ),
    ("Von Mai bis Juli 1919 streikte man.", "Von Mai bis Juli 1919", "1919-05/1919-07", "interval", None),
    ("Georg Walther (1821–1889), Maler", "1821–1889", "1821/1889", "interval", None),
    ("Laufzeit: 1838, 1841 und 1849", "1838, 1841 und 1849", "{1838,1841,1849}", "date", None),
    (
        "Die Nacht 31. Dezember 1918/1. Januar 1919 war still.",
        "Die Nacht 31. Dezember 1918/1. Januar 1919",
        "1918-12-31/1919-01-01",
        "interval",
        None,
    ),
    ("Von 1920 an lebte er dort.", "Von 1920 an", "1920/..", "interval", None),
    (
        "Zwischen dem 3. und dem 5. Mai 1920 kam er.",
        "Zwischen dem 3. und dem 5. Mai 1920",
        "[1920-05-03..1920-05-05]",
        "interval",
        None,
    ),
    ("Er kam 1918 oder 1919 heim.", "1918 oder 1919", "[1918,1919]", "date", None),
    # feasts, before Christ, other calendars
    ("Weihnachten 1918 war er daheim.", "Weihnachten 1918", "1918-12-25", "date", None),
    ("Zu Ostern 1916 war er daheim.", "Ostern 1916", "1916-04-23", "date", None),
    (
        "Am zweiten Weihnachtstag 1918 war er daheim.",
        "Am zweiten Weihnachtstag 1918",
        "1918-12-26",
        "date",
        None,
    ),
    ("An Peter und Paul 1525 kam das Heer.", "Peter und Paul 1525", "1525-07-09", "date", None),
    ("Zu Johanni 1790 zahlte er.", "Johanni 1790", "1790-06-24", "date", None),
    ("Im Jahre 44 v. Chr. fiel er.", "Im Jahre 44 v. Chr.", "-0043", "date", None),
    ("Im Jahre 9 n. Chr. fiel er.", "Im Jahre 9 n. Chr.", "0009", "date", None),
    (
        "Am 18. Brumaire des Jahres VIII fiel das Direktorium.",
        "Am 18. Brumaire des Jahres VIII",
        "1799-11-09",
        "date",
        None,
    ),
    # parts of a day, hours
    (
        "Am Abend des 20. Juli 1944 war alles vorbei.",
        "Am Abend des 20. Juli 1944",
        "1944-07-20",
        "date",
        None,
    ),
    ("Am 3. Mai 1920 um 15 Uhr läutete es.", "Am 3. Mai 1920 um 15 Uhr", "1920-05-03", "date", None),
    ("Er kam um 7 Uhr.", "um 7 Uhr", None, "clock", None),
    ("Er kam gegen 19.30 Uhr.", "gegen 19.30 Uhr", None, "clock", None),
    ("Sie ging um halb acht.", "um halb acht", None, "clock", None),
    ("Sie ging um 19:30 heim.", "um 19:30", None, "clock", None),
    # durations
    ("Er blieb fünf Jahre.", "fünf Jahre", None, "duration", "P5Y"),
    ("Er blieb mehr als ein Jahr.", "mehr als ein Jahr", None, "duration", "P1Y"),
    ("Er blieb mehrere Monate.", "mehrere Monate", None, "duration", None),
    ("Er blieb anderthalb Jahre fort.", "anderthalb Jahre", None, "duration", "P1.5Y"),
    ("Er blieb ein halbes Jahr.", "ein halbes Jahr", None, "duration", "P0.5Y"),
    ("Er blieb drei Wochen lang.", "drei Wochen lang", None, "duration", "P3W"),
    ("Das dauerte zwei bis drei Tage.", "zwei bis drei Tage", None, "duration", "P2D"),
    ("Er blieb etwa 60 Jahre.", "etwa 60 Jahre", None, "duration", "P60Y~"),
    ("Er wurde zu zweijähriger Haft verurteilt.", "zweijähriger", None, "duration", "P2Y"),
    ("Er wurde mit zehn Jahren Zuchthaus bestraft.", "mit zehn Jahren Zuchthaus", None, "duration", "P10Y"),
    ("Er wartete jahrelang.", "jahrelang", None, "duration", None),
    ("Das waren die letzten drei Jahre.", "die letzten drei Jahre", None, "duration", "P3Y"),
    ("Er blieb zwei Jahre und drei Monate.", "zwei Jahre und drei Monate", None, "duration", "P2Y3M"),
    ("Er blieb ein Jahr fort.", "ein Jahr", None, "duration", "P1Y"),
    # ages
    ("Sie starb im 60. Lebensjahr.", "im 60. Lebensjahr", None, "age", "P59Y"),
    ("Sie war 22 Jahre alt.", "22 Jahre alt", None, "age", "P22Y"),
    ("Er starb im Alter von 77 Jahren.", "im Alter von 77 Jahren", None, "age", "P77Y"),
    ("Mit vierzehn Jahren kam sie in die Fabrik.", "Mit vierzehn Jahren", None, "age", "P14Y"),
    ("Der 22jährige Student sprach.", "22jährige", None, "age", "P22Y"),
    ("Die 22-Jährige sprach.", "22-Jährige", None, "age", "P22Y"),
    ("Er starb zweiundzwanzigjährig.", "zweiundzwanzigjährig", None, "age", "P22Y"),
    ("Er war zwölf.", "war zwölf", None, "age", "P12Y"),
    # sets
    ("Er schrieb jeden Tag.", "jeden Tag", None, "set", None),
    ("Er schrieb täglich.", "täglich", None, "set", None),
    ("Er kam alle zwei Jahre.", "alle zwei Jahre", None, "set", None),
    ("Er kam sonntags.", "sonntags", None, "set", None),
    ("Er kam zweimal im Jahr.", "zweimal im Jahr", None, "set", None),
    # words that place loosely, or beside what is not named here
    ("Heute ist alles anders.", "Heute", None, "vague", None),
    ("Gestern abend schneite es.", "Gestern abend", None, "date", None),
    ("Morgen früh reise ich.", "Morgen früh", None, "date", None),
    ("Vor drei Tagen kam er.", "Vor drei Tagen", None, "date", "P3D"),
    ("Letzte Woche kam er.", "Letzte Woche", None, "date", None),
    ("Eines Tages kam er.", "Eines Tages", None, "vague", None),
    ("Damals war das so.", "Damals", None, "vague", None),
    ("Kurz darauf kam er.", "Kurz darauf", None, "vague", None),
    ("Nachdem er entlassen worden war, kam er.", "Nachdem er entlassen worden war", None, "vague", None),
    ("Zu jener Zeit gab es das nicht.", "Zu jener Zeit", None, "vague", None),
]

CORES = [
    # sentence, the time without what ties it to its clause; "im" stays where it is needed
    ("Am 20. Juli 1944 kam er an.", "20. Juli 1944"),
    ("Im Jahre 1912 zog er um.", "Jahre 1912"),
    ("Seit 1917 lebte er dort.", "1917"),
    ("Nach dem 3. Mai 1920 war es still.", "dem 3. Mai 1920"),
    ("Er starb im Alter von 77 Jahren.", "Alter von 77 Jahren"),
    ("Er kam um 7 Uhr.", "7 Uhr"),
    ("Im folgenden Jahr kam er.", "folgenden Jahr"),
    ("Im Winter kam er.", "Im Winter"),
]

TRAPS = [
    # pages, volumes, numbers, articles
    "Siehe S. 1914 und Seite 1918.",
    "Vgl. S. 1120-1135, Nr. 1917, Bd. 1920.",
    "Artikel 48 der Verfassung und § 1923 BGB.",
    "Kapitel 2.3. Ergebnisse; 1.2. Ziele",
    "Telefon 1234, Zimmer 1912, Postfach 1900",
    "Er wohnte in der Hauptstraße 17.",
    "Das 20. Kapitel, der 3. Stock, die 4. Division.",
    # quantities and prices
    "Es kamen 1500 Mann und 1200 Arbeiter.",
    "Etwa 1500 Arbeiter streikten, rund 1800 Soldaten blieben.",
    "Die Miete stieg um 1200 Mark auf 1500 Mark.",
    "Zwischen 1500 und 2000 Personen kamen.",
    "1500 bis 2000 Delegierte waren da.",
    "3,5 Millionen und 20 Prozent, 1.500 Rubel, 12.000 Mann.",
    "Die Auflage betrug 2000 Exemplare.",
    "Er zahlte 1900 Kronen, das sind 3 %.",
    "Die 8. Armee mit 1918 Gewehren.",
    "im Verhältnis 3:1, mit 5:17 Stimmen",
    # names
    "Herr Winter und Frau Sommer kamen mit Jan.",
    "Genosse Freitag sprach, August Bebel hörte zu.",
    "Ludwig XIV. und Papst Johannes XXIII. trafen sich nie.",
    "Der Dreißigjährige Krieg, der Siebenjährige Krieg.",
    "Die Oktober-Revolution und die Novemberrevolution.",
    "Er las den Roman 1984.",
    # words with another meaning
    "Guten Morgen, zehn Morgen Land.",
    "Sie waren sieben, und er war der erste.",
    "Er fuhr nach Paris, vor Gericht stand er nicht.",
    "Der Mann stand am Fenster, die Uhr tickte, eine Uhr schlug.",
    "Frühstück, Abendessen, Nachtwächter und Tagebuch.",
]

MEMOIR = (
    "Ich bin am 3. Februar 1878 in Glogau geboren. Im Herbst 1896 ging ich nach Berlin. Zwei Jahre später"
    " heiratete ich. Im folgenden Frühjahr kam unser Sohn zur Welt. Im Juli 1914 war ich in Brüssel; am"
    " 1. August brach der Krieg aus. Am nächsten Tag fuhr ich heim. Im Oktober fiel mein Bruder. Im Mai des"
    " folgenden Jahres kam der Brief."
)
REACHED = [
    ("am 3. Februar 1878", "1878-02-03"),
    ("Im Herbst 1896", "1896-23"),
    ("Zwei Jahre später", "1898"),
    ("Im folgenden Frühjahr", "1899-21"),
    ("Im Juli 1914", "1914-07"),
    ("am 1. August", "1914-08-01"),
    ("Am nächsten Tag", "1914-08-02"),
    ("Im Oktober", "1914-10"),
    ("Im Mai des folgenden Jahres", "1915-05"),
]

BESIDE = [
    # what is said after "Am 3. Mai 1848 kam er.", and what it comes to
    ("Am selben Tag schrieb er.", "Am selben Tag", "1848-05-03"),
    ("Tags darauf schrieb er.", "Tags darauf", "1848-05-04"),
    ("Am andern Morgen schrieb er.", "Am andern Morgen", "1848-05-04"),
    ("Am Vortag schrieb er.", "Am Vortag", "1848-05-02"),
    ("Drei Tage zuvor schrieb er.", "Drei Tage zuvor", "1848-04-30"),
    ("Im darauffolgenden Monat schrieb er.", "Im darauffolgenden Monat", "1848-06"),
    ("Im Jahr darauf schrieb er.", "Im Jahr darauf", "1849"),
    ("Im selben Jahre schrieb er.", "Im selben Jahre", "1848"),
    ("Am 9. Juni desselben Jahres schrieb er.", "Am 9. Juni desselben Jahres", "1848-06-09"),
    ("Nach zwei Jahren schrieb er.", "Nach zwei Jahren", "1850"),
    ("Am 20. schrieb er.", "Am 20.", "1848-05-20"),
    ("Am Morgen des folgenden Tages schrieb er.", "Am Morgen des folgenden Tages", "1848-05-04"),
]

WRITTEN = [
    # what is said in something written on 14 March 1912, and what it comes to
    ("Gestern kam er.", "1912-03-13"),
    ("Vorgestern abend kam er.", "1912-03-12"),
    ("Übermorgen kommt er.", "1912-03-16"),
    ("Im vorigen Jahr kam er.", "1911"),
    ("Vor zwei Jahren kam er.", "1910"),
    ("Dieses Jahr kommt er.", "1912"),
    ("Am 3. Mai d. J. kommt er.", "1912-05-03"),
]

HOSTILE = [
    "Mai Juni August 1914 ",
    "3. 20. 1914 7 1/2 ",
    "am 3. bis 5. Mai 1914 und vom ",
    "er am im der zwei Jahre ",
]


@pytest.mark.parametrize(("words", "span", "edtf", "kind", "duration"), FOUND)
def test_what_is_found(words: str, span: str, edtf: str | None, kind: str, duration: str | None) -> None:
    found = [
        (
            each.span.of(words),
            each.date.edtf if each.date else None,
            each.kind.value,
            each.duration.iso if each.duration else None,
        )
        for each in read_times(words, language="de")
    ]
    assert found == [(span, edtf, kind, duration)]


@pytest.mark.parametrize(("words", "core"), CORES)
def test_the_time_without_its_preposition(words: str, core: str) -> None:
    assert [each.core.of(words) for each in read_times(words, language="de")] == [core]


@pytest.mark.parametrize("words", TRAPS)
def test_what_only_looks_like_a_time(words: str) -> None:
    assert [each.span.of(words) for each in read_times(words, language="de")] == []


def test_a_story_resolves_what_it_leaves_out() -> None:
    found = read_times(MEMOIR, language="de")
    assert [(each.span.of(MEMOIR), each.date.edtf if each.date else None) for each in found] == REACHED


@pytest.mark.parametrize(("words", "span", "edtf"), BESIDE)
def test_beside_a_day(words: str, span: str, edtf: str) -> None:
    text = f"Am 3. Mai 1848 kam er. {words}"
    first, second = read_times(text, language="de")
    assert first.date is not None and first.date.edtf == "1848-05-03"
    assert (second.span.of(text), second.date.edtf if second.date else None) == (span, edtf)


@pytest.mark.parametrize(("words", "edtf"), WRITTEN)
def test_beside_the_day_of_writing(words: str, edtf: str) -> None:
    found = read_times(words, language="de", written="1912-03-14")
    assert [each.date.edtf if each.date else None for each in found] == [edtf]


@pytest.mark.parametrize("month", ["Mai", "Juni", "Jänner", "Hornung"])
@pytest.mark.parametrize("preposition", ["im", "Anfang", "seit", "bis", "Ende"])
def test_a_month_alone_after_a_preposition(preposition: str, month: str) -> None:
    words = f"1919 zog er fort, {preposition} {month} kam er."
    assert [month in each.core.of(words) for each in read_times(words, language="de")] == [False, True]


@pytest.mark.parametrize("words", HOSTILE)
def test_long_rows_of_months_and_figures_are_read_in_linear_time(words: str) -> None:
    seconds(words, 1_000, "de")  # the words are loaded once
    assert seconds(words, 60_000, "de") < 30 * max(seconds(words, 6_000, "de"), 0.02)
