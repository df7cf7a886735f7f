// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "tests/ui/models/sample_events.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstEventRow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void previewsOnOneLine_data();
    void previewsOnOneLine();
    void cutsLongPreviews();
    void tellsBrokenPayloads();
    void tellsCutPayloads();
    void tellsAbsentPayloads();
    void addedColumnsHaveTheirCells();
};

void TstEventRow::addedColumnsHaveTheirCells() {
    const ColumnValues added(*readColumns("data.total,event_type,data.gone"));
    Event event = ui::test::sampleEvent(1);
    event.type = "order.created";
    event.payload = {.bytes = R"({"total":0.10})", .storedSize = 14};
    const EventRow row = makeEventRow(event, &added);
    QCOMPARE(row.added.size(), std::size_t{3});
    QCOMPARE(row.added[0].text, QStringLiteral("0.10"));
    QVERIFY(row.added[0].isNumber && !row.added[1].isNumber);
    QCOMPARE(row.added[1].text, QStringLiteral("order.created"));
    QCOMPARE(row.added[2].text, QString());
    event.payload.storedSize = 100'000; // a list takes the beginning alone
    QCOMPARE(makeEventRow(event, &added).added[0].text, QString(QChar(0x2026)));
    QCOMPARE(makeEventRow(event, &added).added[1].text, QStringLiteral("order.created"));
}

void TstEventRow::previewsOnOneLine_data() {
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("preview");
    QTest::newRow("digits") << QByteArray(R"({"price":12.50,"serial":12345678901234567890123})")
                            << QStringLiteral("{ price: 12.50, serial: 12345678901234567890123 }");
    QTest::newRow("nested") << QByteArray(R"({"a":{"b":[1,"x",null,true]},"c":{}})")
                            << QStringLiteral("{ a: { b: [1, \"x\", null, true] }, c: {} }");
    QTest::newRow("line break") << QByteArray(R"({"note":"a\nb"})") << QStringLiteral("{ note: \"a b\" }");
    QTest::newRow("scalar") << QByteArray("0.10") << QStringLiteral("0.10");
    QTest::newRow("empty") << QByteArray("{}") << QStringLiteral("{}");
}

void TstEventRow::previewsOnOneLine() {
    QFETCH(const QByteArray, json);
    QFETCH(const QString, preview);
    QCOMPARE(previewOf(parseJson(json.toStdString()).value(), 200), preview);
}

void TstEventRow::cutsLongPreviews() {
    Value::Array items(10'000, Value::integer(7));
    const QString preview = previewOf(Value::array(std::move(items)), 20);
    QCOMPARE(preview.size(), 20);
    QVERIFY(preview.endsWith(QChar(0x2026)));
}

void TstEventRow::tellsBrokenPayloads() {
    Event event = ui::test::sampleEvent(1);
    event.payload.bytes = "{\"a\": oops";
    event.payload.storedSize = event.payload.bytes.size();
    const EventRow row = makeEventRow(event);
    QCOMPARE(row.payload, PayloadState::Broken);
    QCOMPARE(row.preview, QStringLiteral("not JSON: {\"a\": oops"));
    QVERIFY(!payloadProblem(row.event).isEmpty());
    QVERIFY(payloadProblem(ui::test::sampleEvent(1)).isEmpty());
}

void TstEventRow::tellsCutPayloads() {
    Event event = ui::test::sampleEvent(1);
    event.payload.bytes.resize(21);
    const EventRow row = makeEventRow(event);
    QCOMPARE(row.payload, PayloadState::Cut);
    QCOMPARE(row.preview, QStringLiteral("{\"product_id\":\"SKU-00"));
}

void TstEventRow::tellsAbsentPayloads() {
    Event event = ui::test::sampleEvent(1);
    event.payload = {};
    event.payload.absent = true;
    QCOMPARE(makeEventRow(event).payload, PayloadState::Absent);
}

LEFTFOLD_TEST(TstEventRow)
#include "tst_event_row.moc"
