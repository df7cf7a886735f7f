// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_events.h"
#include "ui/models/event_cells.h"
#include "ui/models/event_table_model.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstEventCells : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyColumnHasATitleAndExplainsItself() {
        for (int column = 0; column < EventTableModel::columns; ++column) {
            QVERIFY(!eventColumnTitle(column, TimeDisplay::Local).isEmpty());
            QVERIFY(eventColumnToolTip(column).endsWith(QLatin1Char('.')));
        }
    }
    void whatIsShortenedIsWholeOnHover() {
        const EventRow row = makeEventRow(ui::test::sampleEvent(3));
        QCOMPARE(eventCellToolTip(row, EventTableModel::Correlation, {}), QStringLiteral("9f1c2b7e-0000-4000-8000-0000000004be"));
        QVERIFY(eventCellToolTip(row, EventTableModel::Position, {}).contains(QStringLiteral("event-3")));
        QVERIFY(eventCellToolTip(row, EventTableModel::Type, {}).contains(QStringLiteral("order.item_added.v1")));
        QVERIFY(eventCellToolTip(row, EventTableModel::Occurred, {}).startsWith(QStringLiteral("2026-03-01T09:14:00.003000Z")));
    }
    void brokenPayloadsSayWhy() {
        Event event = ui::test::sampleEvent(3);
        event.payload.bytes = "[1,";
        event.payload.storedSize = 3;
        const EventRow row = makeEventRow(event);
        QCOMPARE(eventCellToolTip(row, EventTableModel::Data, {}).remove(QLatin1Char('\n')), payloadProblem(row.event));
    }
};

LEFTFOLD_TEST(TstEventCells)
#include "tst_event_cells.moc"
