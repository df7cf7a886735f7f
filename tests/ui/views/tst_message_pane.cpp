// SPDX-License-Identifier: Apache-2.0
#include "core/storage/memory_store.h"
#include "tests/runner.h"
#include "tests/ui/models/printed.h"
#include "tests/ui/models/sample_messages.h"
#include "ui/views/message_pane.h"
#include "ui/widgets/json_view.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QSignalSpy>

using namespace leftfold;
using namespace leftfold::ui;

class TstMessagePane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        m_workspace = std::make_unique<Workspace>([](const StoreChoice&) { return open(); });
        m_pane = std::make_unique<MessagePane>(*m_workspace);
        m_pane->resize(360, 600);
        m_pane->setVisible(true);
        QSignalSpy opened(m_workspace.get(), &Workspace::opened);
        m_workspace->open({"box", {}, false});
        QVERIFY(opened.wait());
    }
    void cleanup() {
        m_pane.reset();
        m_workspace.reset();
    }
    /// Rows of messages come without what they carry.
    void readsWhatTheMessageCarries() {
        OutboxMessage row = dead();
        row.payload = {};
        m_pane->show(row);
        auto* data = m_pane->findChild<JsonView*>(QStringLiteral("inspectorData"));
        QTRY_VERIFY(data->isVisible());
        QCOMPARE(ui::test::printed(data->values()), QStringList(QStringLiteral("price | 0.10")));
    }
    void saysHowItFared() {
        m_pane->show(dead());
        QVERIFY(says(QStringLiteral("item.counted")));
        QVERIFY(says(QStringLiteral("the broker refused")));
        QVERIFY(says(QStringLiteral("given up after 3 attempts")));
        QTRY_VERIFY(says(QStringLiteral("m-3"))); // facts are laid out when the window comes round to it
        OutboxMessage fine = dead();
        fine.lastError.clear();
        m_pane->show(fine);
        QVERIFY(!m_pane->findChild<QLabel*>(QStringLiteral("messageError"))->isVisible());
    }
    void whatIsGoneIsSaid() {
        OutboxMessage gone = dead();
        gone.id = "m-99";
        m_pane->show(gone);
        QTRY_VERIFY(says(QStringLiteral("The message is not in the store any more.")));
        gone.id.clear();
        m_pane->show(gone);
        QTRY_VERIFY(says(QStringLiteral("The message has no id by which the rest of it could be read.")));
    }

private:
    static OutboxMessage dead() {
        OutboxMessage message = sampleMessage(3);
        message.payload.bytes = R"({"price":0.10})";
        message.payload.storedSize = message.payload.bytes.size();
        return message;
    }

    static Result<std::unique_ptr<EventSource>> open() {
        auto store = std::make_unique<MemoryStore>();
        store->put(dead());
        return store;
    }

    bool says(const QString& words) const {
        const auto labels = m_pane->findChildren<QLabel*>();
        return std::any_of(
            labels.begin(), labels.end(), [&](const QLabel* label) { return label->isVisible() && label->text().contains(words); });
    }

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MessagePane> m_pane;
};

LEFTFOLD_TEST(TstMessagePane)
#include "tst_message_pane.moc"
