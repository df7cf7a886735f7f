// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_events.h"
#include "ui/models/event_text.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstEventText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesJsonAsTheCommandLine();
    void keepsBrokenPayloadsAsText();
    void writesMarkdown();
    void dumpsBytes();
};

void TstEventText::writesJsonAsTheCommandLine() {
    const QString json = eventJson(ui::test::sampleEvent(7));
    QVERIFY(json.startsWith(QStringLiteral("{\n  \"position\": 7,\n  \"event_id\": \"event-7\",")));
    QVERIFY(json.contains(QStringLiteral("\"causation_id\": null")));
    QVERIFY(json.contains(QStringLiteral("\"price\": 12.50")));
    QVERIFY(json.contains(QStringLiteral("\"occurred_at\": \"2026-03-01T09:14:00.007000Z\"")));
}

void TstEventText::keepsBrokenPayloadsAsText() {
    Event event = ui::test::sampleEvent(7);
    event.payload.bytes = "oops \"";
    event.payload.storedSize = 6;
    QVERIFY(eventJson(event).contains(QStringLiteral("\"data\": \"oops \\\"\"")));
    event.payload.bytes = "\xAC\xED";
    event.payload.encoding = Encoding::Binary;
    event.payload.problem = "looks like Java serialization";
    QVERIFY(eventJson(event).contains(QStringLiteral("\"data\": \"aced\"")));
}

void TstEventText::writesMarkdown() {
    Event event = ui::test::sampleEvent(7);
    event.aggregate.id = "a|b";
    const QString text = eventMarkdown(event);
    QVERIFY(text.contains(QStringLiteral("| aggregate_id | a\\|b |\n")));
    QVERIFY(text.contains(QStringLiteral("```json\n{\n  \"product_id\": \"SKU-00606\",")));
    QVERIFY(!text.contains(QStringLiteral("causation")));
}

void TstEventText::dumpsBytes() {
    QCOMPARE(hexDump(std::string_view("A\x00\xffz", 4), 16),
        QStringLiteral("000000  41 00 ff 7a                                      A\u00b7\u00b7z\n"));
    QCOMPARE(hexDump("abcdef", 2).count(QLatin1Char('\n')), 1);
    QVERIFY(hexDump("abcdef", 2).endsWith(QStringLiteral("ab\n")));
}

LEFTFOLD_TEST(TstEventText)
#include "tst_event_text.moc"
