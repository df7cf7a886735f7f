// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_messages.h"
#include "ui/models/message_cells.h"
#include "ui/models/message_table_model.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstMessageCells : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyColumnHasATitleAndAMeaning() {
        for (int column = 0; column < MessageTableModel::columns; ++column) {
            QVERIFY(!messageColumnTitle(column, TimeDisplay::Utc).isEmpty());
            QVERIFY(!messageColumnToolTip(column).isEmpty());
        }
        QCOMPARE(messageColumnTitle(MessageTableModel::Created, TimeDisplay::Local), QStringLiteral("created (local)"));
    }
    void whatIsNotThereIsADash() {
        const OutboxMessage bare;
        for (const int column :
            {MessageTableModel::Created, MessageTableModel::Age, MessageTableModel::Type, MessageTableModel::EventIdentifier})
            QCOMPARE(messageCellText(bare, column, TimeDisplay::Utc, {}), QStringLiteral("\u2013"));
        QVERIFY(messageCellToolTip(bare, MessageTableModel::EventIdentifier, {}).contains(QStringLiteral("does not say")));
    }
    void theVersionIsABadge() {
        OutboxMessage message = sampleMessage(1);
        message.eventType = "order.created.v3";
        QCOMPARE(messageCellText(message, MessageTableModel::Type, TimeDisplay::Utc, {}), QStringLiteral("order.created"));
        QCOMPARE(messageTypeBadge(message), QStringLiteral("v3"));
        QVERIFY(messageTypeBadge(sampleMessage(1)).isEmpty());
    }
    void errorsAreOneLine() {
        OutboxMessage message = sampleMessage(3);
        message.lastError = "first\nsecond";
        QCOMPARE(messageCellText(message, MessageTableModel::Problem, TimeDisplay::Utc, {}), QStringLiteral("first second"));
    }
};

LEFTFOLD_TEST(TstMessageCells)
#include "tst_message_cells.moc"
