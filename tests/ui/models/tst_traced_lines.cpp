// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "ui/models/traced_lines.h"

using namespace leftfold;
using namespace leftfold::ui;

namespace {

TracedChange changed(const char* place, TracedChange::Kind kind = TracedChange::Kind::Changed) {
    const auto pointer = JsonPointer::parse(place).value();
    return {kind, pointer, pointer, {0}};
}

MarkedLines lines(const char* json, const std::vector<TracedChange>& changes = {}, std::size_t most = mostMarkedLines) {
    return markedLines(parseJson(json).value(), changes, TracedSide::After, most);
}

QString text(const MarkedLines& shown) {
    return shown.lines.join(QLatin1Char('\n'));
}

/// The marked stretches, a bar between them.
QString marked(const MarkedLines& shown) {
    QStringList all;
    for (const TextMark& mark : shown.marks)
        all << shown.lines[static_cast<qsizetype>(mark.line)].mid(mark.from, mark.to - mark.from);
    return all.join(QLatin1Char('|'));
}

} // namespace

class TstTracedLines : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAsTheMockUp() {
        QCOMPARE(text(lines(R"({"order_id":"o-2211","total":99.00,"address":{"zip":"78499"},"tags":[],"name":"Zoë Å\n"})")),
            QStringLiteral("{\n  \"order_id\": \"o-2211\",\n  \"total\": 99.00,\n  \"address\": { \"zip\": \"78499\" },\n"
                           "  \"tags\": [],\n  \"name\": \"Zoë Å\\n\"\n}"));
    }
    void digitsStayAsStored() { QCOMPARE(text(lines("12345678901234567890.10e+2")), QStringLiteral("12345678901234567890.10e+2")); }
    void smallValuesTakeOneLine() {
        QCOMPARE(text(lines(R"({"a":[1,{"b":null}]})")), QStringLiteral("{\n  \"a\": [ 1, { \"b\": null } ]\n}"));
    }
    void marksChangedPlaces() {
        const auto* json = R"({"a":"a long enough text, so that it is","b":{"c":1,"d":2},"e":"another one of these long texts"})";
        const auto shown = lines(json, {changed("/b/d"), changed("/e", TracedChange::Kind::Added)});
        QCOMPARE(marked(shown), QStringLiteral("\"d\": 2|\"e\": \"another one of these long texts\""));
        QCOMPARE(shown.marks.front().place, QStringLiteral("/b/d"));
        QCOMPARE(marked(lines(json, {changed("/b"), changed("/b/c")})), QStringLiteral("\"b\": { \"c\": 1, \"d\": 2 },|\"c\": 1,"));
        QVERIFY(lines(json, {changed("/b", TracedChange::Kind::Removed)}).marks.empty()); // it is on the other side
    }
    void aPlaceOfManyLinesIsMarkedOnEach() {
        const auto shown =
            lines(R"({"o":{"x":"a long enough text, so that it is","y":"and another of these long texts"}})", {changed("/o")});
        QCOMPARE(shown.marks.size(), std::size_t{4});
        QCOMPARE(marked(shown).section(QLatin1Char('|'), 3), QStringLiteral("}"));
        QCOMPARE(lines("[1,2]", {changed("")}).marks.size(), std::size_t{4});
    }
    void itemsAreFoundByTheirNumber() { QCOMPARE(marked(lines("[10,11,12]", {changed("/1")})), QStringLiteral("11,")); }
    void longValuesAreCut() {
        QByteArray json = "[";
        for (int at = 0; at < 5000; ++at)
            json += (at ? ",{\"n\":" : "{\"n\":") + QByteArray::number(at) + "}";
        const auto shown = lines((json + "]").constData(), {changed("/1"), changed("/4000")}, 100);
        QCOMPARE(shown.lines.size(), 100);
        QCOMPARE(shown.more, 5002 - 100);
        QCOMPARE(marked(shown), QStringLiteral("{ \"n\": 1 },"));
        const auto long1 = Value::string(std::string(100'000, 'x'));
        QVERIFY(markedLines(long1, {}, TracedSide::After).lines.front().size() < 5000);
    }
    void deepValuesDoNotHurt() {
        const QByteArray json = QByteArray(900, '[') + "1" + QByteArray(900, ']');
        QVERIFY(lines(json.constData()).lines.size() > 500);
    }
};

LEFTFOLD_TEST(TstTracedLines)
#include "tst_traced_lines.moc"
