// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_messages.h"
#include "ui/models/message_text.h"

using namespace leftfold;
using namespace leftfold::ui;
using namespace std::chrono_literals;

class TstMessageText : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void fates() {
        OutboxMessage published = sampleMessage(1);
        QCOMPARE(messageFate(published, {}), QStringLiteral("after 1.20 s, 1 attempt"));
        published.publishedAt.reset();
        QCOMPARE(messageFate(published, {}), QStringLiteral("1 attempt"));
        const OutboxMessage pending = sampleMessage(0);
        QCOMPARE(messageFate(pending, *pending.createdAt + 3h), QStringLiteral("for 3 h"));
        QCOMPARE(messageFate(pending, *pending.createdAt + 24h * 267), QStringLiteral("for 267 d"));
        QCOMPARE(messageFate(sampleMessage(2), *sampleMessage(2).createdAt + 38ms), QStringLiteral("for 38 ms, 2 attempts"));
        QCOMPARE(messageFate(sampleMessage(3), {}), QStringLiteral("given up after 3 attempts"));
    }
    void aClockThatWentBackIsSaid() {
        OutboxMessage early = sampleMessage(1);
        early.publishedAt = *early.createdAt - 2s;
        QVERIFY(messageAge(early, {}).contains(QStringLiteral("before its time")));
    }
    void statesHaveWordsAndMeanings() {
        for (const auto box : {MessageBox::Outbox, MessageBox::Inbox})
            for (int state = 0; state < 4; ++state) {
                const auto shown = static_cast<MessageState>(state);
                QCOMPARE(stateWord(shown, box).toStdString(), std::string(messageStateName(shown, box)));
                QVERIFY(!stateMeaning(shown, box).isEmpty());
            }
    }
    void markdownStaysATable() {
        OutboxMessage message = sampleMessage(3);
        message.lastError = "a | b\nc";
        QVERIFY(messageMarkdown(message).contains(QStringLiteral("| error | a \\| b c |\n")));
    }
};

LEFTFOLD_TEST(TstMessageText)
#include "tst_message_text.moc"
