// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_messages.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/message_line.h"
#include <QLabel>

using namespace leftfold;
using namespace leftfold::ui;

class TstMessageLine : public QObject {
    Q_OBJECT

    static QStringList texts(const QWidget& line) {
        QStringList all;
        for (const QLabel* label : line.findChildren<QLabel*>())
            all << label->text();
        return all;
    }

private Q_SLOTS:
    void saysHowItFared() {
        MessageLine line;
        QVERIFY(texts(line).contains(QStringLiteral("No message is selected.")));
        OutboxMessage message = sampleMessage(3);
        message.destination = "orders";
        message.correlation.text = "9f1c2b7e-0000-4000-8000-0000000004be";
        line.show(message, {});
        QVERIFY(texts(line).contains(QStringLiteral("given up after 3 attempts \u00b7 to orders")));
        QVERIFY(texts(line).contains(QStringLiteral("the broker refused")));
        QVERIFY(texts(line).contains(QStringLiteral("message m-3")));
        QVERIFY(texts(line).contains(QStringLiteral("correlation 9f1c\u202604be")));
    }
    void warnsOfItsEvent() {
        MessageLine line;
        line.show(sampleMessage(0), {});
        QVERIFY(line.warning().isEmpty());
        line.warn(QStringLiteral("its event is not stored"), QStringLiteral("why"));
        QVERIFY(!line.findChild<Badge*>(QStringLiteral("messageWarning"))->isHidden());
        line.show(sampleMessage(1), {});
        QVERIFY(line.findChild<Badge*>(QStringLiteral("messageWarning"))->isHidden());
    }
};

LEFTFOLD_TEST(TstMessageLine)
#include "tst_message_line.moc"
