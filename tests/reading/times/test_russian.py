"""Expressions of time in Russian: what is found, where it begins and ends, and what it comes to."""

import pytest

from testimonia.model import TimeKind
from testimonia.reading.read import explained
from tests.reading.times.marked import seconds

LANGUAGE = "ru"

# The words between ⟨ and ⟩ are the expression; what stands before | ties it to its clause.
CASES: list[tuple[str, TimeKind, str | None, str | None]] = [
    # explicit dates
    ("Это случилось ⟨3 марта 1889 года⟩ в городе.", TimeKind.DATE, "1889-03-03", None),
    ("Протокол от ⟨12 декабря 1917 г.⟩ утрачен.", TimeKind.DATE, "1917-12-12", None),
    ("⟨К |1 мая 1918 г.⟩ всё было готово.", TimeKind.INTERVAL, "../1918-05-01", None),
    ("⟨25-го Октября 1905 года⟩ стачка кончилась.", TimeKind.DATE, "1905-10-25", None),
    (
        "Открыли ⟨двадцать пятого октября тысяча девятьсот семнадцатого года⟩.",
        TimeKind.DATE,
        "1917-10-25",
        None,
    ),
    ("Свадьба была ⟨первого мая 1918 года⟩.", TimeKind.DATE, "1918-05-01", None),
    ("Мост сдали в ⟨тысяча девятьсот пятом году⟩.", TimeKind.DATE, "1905", None),
    ("Его взяли в ⟨девятьсот пятом году⟩.", TimeKind.DATE, "1905", None),
    ("Дом построен в ⟨две тысячи пятом году⟩.", TimeKind.DATE, "2005", None),
    ("⟨В |воскресенье, 9 января 1905 г.⟩, шёл снег.", TimeKind.DATE, "1905-01-22", None),
    ("Собрались ⟨9 января 1905 г., в воскресенье⟩, у ворот.", TimeKind.DATE, "1905-01-22", None),
    ("Номер вышел ⟨25.X.1917 г.⟩ в Москве.", TimeKind.DATE, "1917-10-25", None),
    ("Записка ⟨7/XI-1917 г.⟩ без подписи.", TimeKind.DATE, "1917-11-07", None),
    ("Письмо ⟨5 апр. 1918 г.⟩ не дошло.", TimeKind.DATE, "1918-04-05", None),
    ("Сдано ⟨авг. 1918 г.⟩ в архив.", TimeKind.DATE, "1918-08", None),
    ("Уехал ⟨в |мае 1918-го⟩ на юг.", TimeKind.DATE, "1918-05", None),
    ("Вернулся ⟨в |1917-м⟩ без денег.", TimeKind.DATE, "1917", None),
    ("Подписано ⟨3. 12. 1921 г.⟩ на месте.", TimeKind.DATE, "1921-12-03", None),
    ("Подписано ⟨3.12.1921⟩ в Москве.", TimeKind.DATE, "1921-12-03", None),
    ("Подписано ⟨05.11.1918 г.⟩ в Москве.", TimeKind.DATE, "1918-11-05", None),
    ("Открыто ⟨1921-12-03⟩ в срок.", TimeKind.DATE, "1921-12-03", None),
    ("⟨В |1918⟩ он уехал.", TimeKind.DATE, "1918", None),
    ("⟨1918 г., май, 5⟩. Протокол.", TimeKind.DATE, "1918-05-05", None),
    ("Случилось это ⟨в |1825 г., 14 декабря⟩, на площади.", TimeKind.DATE, "1825-12-14", None),
    ("Москва, ⟨1917⟩.", TimeKind.DATE, "1917", None),
    ("Сад цвёл в ⟨семнадцатом веке⟩.", TimeKind.DATE, "16XX", None),
    # spelling before 1918
    ("Писано ⟨въ |апрѣлѣ 1905 года⟩.", TimeKind.DATE, "1905-04", None),
    ("⟨Апрѣль 1905 года⟩ былъ холоденъ.", TimeKind.DATE, "1905-04", None),
    ("Манифестъ ⟨17 октября 1905 года⟩ прочли вслухъ.", TimeKind.DATE, "1905-10-17", None),
    # two styles
    ("Это было ⟨25 октября (7 ноября) 1917 г.⟩ в столице.", TimeKind.DATE, "1917-11-07", None),
    ("Отречение ⟨12/25 марта 1917 г.⟩ застало всех врасплох.", TimeKind.DATE, "1917-03-25", None),
    ("Шли ⟨9 (22) января 1905 года⟩.", TimeKind.DATE, "1905-01-22", None),
    ("Родился ⟨28 августа (9 сентября н. ст.) 1828 г.⟩ в имении.", TimeKind.DATE, "1828-09-09", None),
    ("Бой ⟨26 мая [6 июня] 1799 г.⟩ был коротким.", TimeKind.DATE, "1799-06-06", None),
    ("Собрались ⟨31 декабря 1917 г. (13 января 1918 г.)⟩ у реки.", TimeKind.DATE, "1918-01-13", None),
    ("Уехал ⟨25 октября 1917 г. (7 ноября по новому стилю) вечером⟩.", TimeKind.DATE, "1917-11-07", None),
    ("Помечено ⟨5 мая 1917 г. (ст. ст.)⟩ рукой отца.", TimeKind.DATE, "1917-05-18", None),
    ("Помечено ⟨5 мая 1917 г. по новому стилю⟩ рукой отца.", TimeKind.DATE, "1917-05-05", None),
    ("Приехал ⟨16/29 янв. 1918 г.⟩ домой.", TimeKind.DATE, "1918-01-29", None),
    # decades, centuries, eras
    ("В ⟨1930-х годах⟩ строили дороги.", TimeKind.DATE, "193X", None),
    ("В ⟨30-х годах XIX века⟩ там был завод.", TimeKind.DATE, "18XX", None),
    ("В ⟨1920-х — 1930-х годах⟩ там был завод.", TimeKind.INTERVAL, "192X/193X", None),
    ("Архив собран в ⟨1920–1930-е гг.⟩ учителем.", TimeKind.INTERVAL, "1920/193X", None),
    ("Город основан в ⟨XII веке⟩.", TimeKind.DATE, "11XX", None),
    ("В ⟨XX в.⟩ всё изменилось.", TimeKind.DATE, "19XX", None),
    ("⟨ХХ век⟩ начался иначе.", TimeKind.DATE, "19XX", None),
    ("⟨Двадцатый век⟩ начался иначе.", TimeKind.DATE, "19XX", None),
    ("В ⟨20-м веке⟩ писали иначе.", TimeKind.DATE, "19XX", None),
    ("Монеты ⟨XVIII–XIX вв.⟩ лежали в ящике.", TimeKind.INTERVAL, "17XX/18XX", None),
    ("Его убили ⟨в |44 году до н. э.⟩ в Риме.", TimeKind.DATE, "-0043", None),
    ("Ваза ⟨V в. до н. э.⟩ разбита.", TimeKind.DATE, "-04XX", None),
    # parts
    ("В ⟨начале 1919 года⟩ голодали.", TimeKind.DATE, "1919-01/1919-04", None),
    ("К ⟨концу 1917 года⟩ хлеб кончился.", TimeKind.DATE, "1917-09/1917-12", None),
    ("В ⟨конце XIX века⟩ построили мост.", TimeKind.DATE, "1867/1900", None),
    ("В ⟨первой половине XX века⟩ жили так.", TimeKind.DATE, "1901/1950", None),
    ("Во ⟨второй половине 1918 г.⟩ стало хуже.", TimeKind.DATE, "1918-07/1918-12", None),
    ("В ⟨середине 1920-х годов⟩ он вернулся.", TimeKind.DATE, "1924/1926", None),
    ("⟨Кон. XIX в.⟩ Бумага.", TimeKind.DATE, "1867/1900", None),
    ("На ⟨рубеже XIX и XX веков⟩ открыли банк.", TimeKind.DATE, "1895/1905", None),
    ("В ⟨первых числах мая 1918 г.⟩ растаял снег.", TimeKind.DATE, "1918-05", None),
    ("В ⟨20-х числах мая 1918 г.⟩ зацвёл сад.", TimeKind.DATE, "1918-05", None),
    ("Хлеба не было ⟨до |середины 1918 г.⟩ нигде.", TimeKind.INTERVAL, "../1918-08", None),
    # about, doubtful, before, after
    ("Фото, ⟨ок. 1910 г.⟩, без подписи.", TimeKind.DATE, "1910~", None),
    ("⟨Около 1910 года⟩ он ослеп.", TimeKind.DATE, "1910~", None),
    ("Снимок ⟨1918 (?)⟩ года.", TimeKind.DATE, "1918?", None),
    ("Написано, ⟨вероятно, в 1918 г.⟩ на даче.", TimeKind.DATE, "1918?", None),
    ("⟨До |1917 года⟩ там был сад.", TimeKind.INTERVAL, "../1917", None),
    ("⟨После |1929 г.⟩ дом снесли.", TimeKind.INTERVAL, "1929/..", None),
    ("⟨С |мая 1918 года⟩ он служил.", TimeKind.INTERVAL, "1918-05/..", None),
    ("Написано ⟨не позднее 5 мая 1918 г.⟩ в пути.", TimeKind.INTERVAL, "../1918-05-05", None),
    ("Написано не ⟨ранее |1917 г.⟩ в пути.", TimeKind.INTERVAL, "1917/..", None),
    # ranges
    ("⟨С 1914 по 1918 год⟩ он служил.", TimeKind.INTERVAL, "1914/1918", None),
    ("Шла война ⟨1914—1918 гг.⟩ на западе.", TimeKind.INTERVAL, "1914/1918", None),
    ("В ⟨1914/15 г.⟩ учился.", TimeKind.INTERVAL, "1914/1915", None),
    ("⟨С 5 по 10 мая 1918 г.⟩ шли дожди.", TimeKind.INTERVAL, "1918-05-05/1918-05-10", None),
    ("Выставка ⟨5–10 мая 1918 г.⟩ закрыта.", TimeKind.INTERVAL, "1918-05-05/1918-05-10", None),
    ("Собрания ⟨5 и 6 мая 1918 г.⟩ отменены.", TimeKind.INTERVAL, "{1918-05-05,1918-05-06}", None),
    ("⟨Между 1920 и 1924 годами⟩ он молчал.", TimeKind.INTERVAL, "[1920..1924]", None),
    ("⟨Между 1 и 10 марта 1919 г.⟩ был пожар.", TimeKind.INTERVAL, "[1919-03-01..1919-03-10]", None),
    ("В ⟨мае — июне 1917 г.⟩ бастовали.", TimeKind.INTERVAL, "1917-05/1917-06", None),
    ("⟨С декабря 1917 по март 1918 г.⟩ болел.", TimeKind.INTERVAL, "1917-12/1918-03", None),
    ("⟨Конец 1917 — начало 1918 г.⟩ прошли в дороге.", TimeKind.INTERVAL, "1917-09/1918-04", None),
    ("Художник (⟨1870–1924⟩) жил тут.", TimeKind.INTERVAL, "1870/1924", None),
    ("Был в ссылке в ⟨1905, 1907 и 1912 годах⟩ за речи.", TimeKind.DATE, "{1905,1907,1912}", None),
    (
        "В ⟨ночь с 31 декабря 1917 г. на 1 января 1918 г.⟩ не спали.",
        TimeKind.INTERVAL,
        "1917-12-31/1918-01-01",
        None,
    ),
    # seasons and feasts
    ("⟨Летом 1920 г.⟩ горел лес.", TimeKind.DATE, "1920-22", None),
    ("⟨Зимой 1918/19 года⟩ не топили.", TimeKind.DATE, "1918-24", None),
    ("⟨Осень—зима 1918 г.⟩ были тяжёлыми.", TimeKind.INTERVAL, "1918-23/1918-24", None),
    ("Под ⟨Новый 1918 год⟩ пришло письмо.", TimeKind.DATE, "1918-01-01", None),
    ("⟨На |Пасху 1912 года⟩ приехал брат.", TimeKind.DATE, "1912", None),
    # other calendars
    ("Указ ⟨18 брюмера VIII года⟩ забыт.", TimeKind.DATE, "1799-11-09", None),
    # times of day
    ("⟨Утром 25 октября 1917 г.⟩ стреляли.", TimeKind.DATE, "1917-10-25", None),
    ("⟨В |ночь на 25 октября 1917 г.⟩ стреляли.", TimeKind.DATE, "1917-10-25", None),
    ("Пришли ⟨в |5 часов утра⟩ с обыском.", TimeKind.CLOCK, None, None),
    ("Поезд уходит ⟨в |17:30⟩ с вокзала.", TimeKind.CLOCK, None, None),
    ("Началось ⟨в половине шестого⟩ в зале.", TimeKind.CLOCK, None, None),
    ("⟨К |восьми часам вечера⟩ стемнело.", TimeKind.CLOCK, None, None),
    ("⟨В |полдень⟩ ударил колокол.", TimeKind.CLOCK, None, None),
    # durations
    ("Прожил там ⟨пять лет⟩.", TimeKind.DURATION, None, "P5Y"),
    ("Ждали ⟨полтора года⟩.", TimeKind.DURATION, None, "P1.5Y"),
    ("Прошло ⟨полгода⟩.", TimeKind.DURATION, None, "P0.5Y"),
    ("Сидел ⟨около трёх лет⟩.", TimeKind.DURATION, None, "P3Y~"),
    ("Шли ⟨больше года⟩.", TimeKind.DURATION, None, "P1Y"),
    ("⟨Не менее трёх лет⟩ молчал.", TimeKind.DURATION, None, "P3Y"),
    ("Ждали ⟨несколько месяцев⟩.", TimeKind.DURATION, None, None),
    ("Спорили ⟨два-три дня⟩.", TimeKind.DURATION, None, "P2D"),
    ("Прошло ⟨семь с половиной лет⟩.", TimeKind.DURATION, None, "P7.5Y"),
    ("Ходила туда ⟨целую неделю⟩.", TimeKind.DURATION, None, "P1W"),
    ("⟨Лет двадцать⟩ не виделись.", TimeKind.DURATION, None, "P20Y~"),
    # ages
    ("⟨Ему было двадцать два года⟩.", TimeKind.AGE, None, "P22Y"),
    ("Умер ⟨в возрасте 56 лет⟩.", TimeKind.AGE, None, "P56Y"),
    ("Пришёл ⟨22-летний⟩ слесарь.", TimeKind.AGE, None, "P22Y"),
    ("⟨Мне исполнилось семь лет⟩.", TimeKind.AGE, None, "P7Y"),
    # sets
    ("⟨Каждый день⟩ шли дожди.", TimeKind.SET, None, None),
    ("Газета выходит ⟨ежедневно⟩.", TimeKind.SET, None, None),
    ("⟨По воскресеньям⟩ пели.", TimeKind.SET, None, None),
    ("Писал ⟨раз в неделю⟩.", TimeKind.SET, None, None),
    # without a place
    ("⟨Вчера вечером⟩ был гость.", TimeKind.DATE, None, None),
    ("⟨Пять лет назад⟩ был гость.", TimeKind.DATE, None, "P5Y"),
    ("В ⟨прошлом году⟩ был гость.", TimeKind.DATE, None, None),
    ("На ⟨следующий день⟩ пришли.", TimeKind.DATE, None, None),
    ("В ⟨том же году⟩ умер.", TimeKind.DATE, None, None),
    ("⟨Через два дня после⟩ похорон уехал.", TimeKind.DATE, None, "P2D"),
    ("⟨Теперь⟩ там пусто.", TimeKind.VAGUE, None, None),
    ("⟨После войны⟩ там пусто.", TimeKind.VAGUE, None, None),
    ("В ⟨двадцатых годах⟩ там пусто.", TimeKind.DATE, None, None),
]

# Nothing in these is a time: pages, quantities, names, words with another meaning.
TRAPS = [
    "На странице 1917 помещён рисунок.",
    "Тираж 1500 экземпляров.",
    "См. с. 1905–1917.",
    "Дом № 1905 по улице.",
    "Он прошёл 1200 вёрст.",
    "В полку было 1800 человек.",
    "Цена 1917 рублей.",
    "Ф. 1235. Оп. 93. Д. 1918. Л. 12–14.",
    "Улица 25 Октября была пуста.",
    "Завод имени 1 Мая выпускал станки.",
    "Пришла Марта домой с рынка.",
    "Журнал «Октябрь» напечатал повесть.",
    "Роман «1984» он не читал.",
    "Рабочая среда его воспитала.",
    "Он посмотрел на часы и вышел.",
    "Статья 58 кодекса.",
    "Прежде всего надо есть.",
    "Он поехал через лес к реке.",
    "Собрали 1917 подписей.",
    "Александр II и Николай I правили страной.",
    "Глава XX посвящена ремёслам.",
    "На площади 9 Января стоял памятник.",
    "У меня 5 книг и 20 тетрадей.",
    "Он шёл на третий этаж.",
    "Императрица Августа молчала.",
    "Потери составили 1,5 тысячи человек.",
    "Температура 20 градусов.",
    "Раз навсегда было решено.",
    "Население 10 000 жителей.",
    "Он купил золотые часы.",
    "Первая половина пьесы скучна.",
    "Конец дороги был виден.",
    "Второй раз он не ответил.",
    "Всё время шёл дождь.",
    "в 1905 верстах от столицы",
    "Получил 1200 р. и уехал.",
    "3/4 всех дворов",
    "Пункт 5.12 устава",
    "Приказ № 1918 от управления",
    "т. 12, кн. 3",
    "Тогда как другие молчали, он кричал.",
    "На 1800 метрах лежал снег.",
    "Прочёл 1001 ночь.",
    "Инв. № 2015",
    "Телефон 1945.",
    "К нам приехал Май Иванович.",
    "Она любила лета.",
    "Месяц светил над полем.",
    "Мир и век его забыли.",
    "Он дал сто рублей в долг.",
    "«Первая любовь», глава III",
    "XX съезд партии",
    "X армия отступила",
    "Людовик XIV",
    "Всего было сделано 1900 выстрелов.",
    "Уехал в 1200 километрах от дома.",
    "Это случилось на 1500 шагу.",
    "Он служил в 1917 полку",
]

STORY = """Я родился 3 марта 1889 года в городке на Волге. В том же году мать переехала к сестре. В
августе 1907-го я поступил в училище, где проучился четыре года. В 1911 году, летом, меня
арестовали; продержали две недели. Через год, в мае, начались забастовки. На следующий день нас
собрали во дворе. Это было 14 мая. Вечером того же дня пришла телеграмма. Три дня спустя мы
уехали. В сентябре я работал на фабрике, а в декабре заболел и лежал до конца января. Весной
1914-го я был на ногах. Война началась первого августа. В феврале пятнадцатого года меня
ранило."""

# What the story comes to: a month is of the year that was named last, and "the next day" follows a day.
READ = [
    ("3 марта 1889 года", "1889-03-03"),
    ("том же году", "1889"),
    ("августе 1907-го", "1907-08"),
    ("четыре года", None),
    ("1911 году", "1911"),
    ("летом", "1911-22"),
    ("две недели", None),
    ("Через год", "1912"),
    ("мае", "1912-05"),
    ("следующий день", None),
    ("14 мая", "1912-05-14"),
    ("Вечером того же дня", "1912-05-14"),
    ("Три дня спустя", "1912-05-17"),
    ("сентябре", "1912-09"),
    ("декабре", "1912-12"),
    ("конца января", "../1913-01"),
    ("Весной 1914-го", "1914-21"),
    ("первого августа", "1914-08-01"),
    ("феврале пятнадцатого года", "1915-02"),
]


@pytest.mark.parametrize(("marked", "kind", "edtf", "duration"), CASES)
def test_one_expression_is_found(marked: str, kind: TimeKind, edtf: str | None, duration: str | None) -> None:
    before, _, rest = marked.partition("⟨")
    inner, _, after = rest.partition("⟩")
    tie, _, core = inner.rpartition("|")
    text = before + tie + core + after
    found = explained(text, LANGUAGE)
    assert [one.span.of(text) for one in found] == [tie + core]
    assert found[0].span.start == len(before)
    assert found[0].core.of(text) == core
    assert found[0].kind is kind
    assert (found[0].date and found[0].date.edtf) == edtf
    assert (found[0].duration and found[0].duration.iso) == duration


@pytest.mark.parametrize("words", TRAPS)
def test_what_only_looks_like_a_time_is_left_alone(words: str) -> None:
    assert [one.span.of(words) for one in explained(words, LANGUAGE)] == []


def test_a_story_supplies_what_its_dates_leave_out() -> None:
    text = STORY.replace("\n", " ")
    assert [(one.core.of(text), one.date and one.date.edtf) for one in explained(text, LANGUAGE)] == READ


def test_all_cases_of_the_months_are_known() -> None:
    months = [
        "январь января январю январём январем январе январѣ",
        "февраль февраля февралю февралём февралем феврале февралѣ",
        "март марта марту мартом марте мартѣ мартъ",
        "апрель апреля апрелю апрелем апреле апрѣль апрѣля апрѣлѣ",
        "май мая маю маем мае маѣ",
        "июнь июня июню июнем июне іюнь іюня іюнѣ",
        "июль июля июлю июлем июле іюль іюля іюлѣ",
        "август августа августу августом августе августъ августѣ",
        "сентябрь сентября сентябрю сентябрём сентябре сентябрѣ",
        "октябрь октября октябрю октябрём октябре октябрѣ",
        "ноябрь ноября ноябрю ноябрём ноябре ноябрѣ",
        "декабрь декабря декабрю декабрём декабре декабрѣ",
    ]
    read = [
        [
            found.date.edtf
            for word in forms.split()
            for found in explained(f"{word} 1905 года", LANGUAGE)
            if found.date
        ]
        for forms in months
    ]
    assert read == [[f"1905-{n:02}"] * len(forms.split()) for n, forms in enumerate(months, start=1)]


# A tenth of a megabyte each: a reader that looks back over what it has read would take minutes.
HOSTILE = [
    "5 мая 1917 г. до января ",
    "12 1917 3 - / . , ",
    "через два года после того же дня ",
    "двадцать первого века и XX вв. ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_endless_words_of_time_are_read_in_time(piece: str) -> None:
    assert seconds(piece, 50_000, LANGUAGE) < 5
