// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/printed.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/inspector.h"
#include "ui/widgets/change_list.h"
#include "ui/widgets/event_link.h"
#include "ui/widgets/json_view.h"
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstInspector : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ShopBench>();
        m_inspector = std::make_unique<Inspector>(m_bench->workspace, m_bench->session);
        m_inspector->resize(372, 800);
        m_inspector->show();
        QVERIFY(m_bench->openStore());
    }
    void cleanup() { m_inspector.reset(); }
    void showsTheSelectedEvent() {
        QVERIFY(!child<QLabel>("inspectorType")->isVisible());
        select(2);
        QCOMPARE(child<QLabel>("inspectorType")->text(), QStringLiteral("item.counted"));
        QCOMPARE(child<QLabel>("inspectorPlace")->text(), QStringLiteral("Shelf / s-1 \u00b7 version 2 \u00b7 position 2"));
        QCOMPARE(ui::test::printed(child<JsonView>("inspectorData")->values()),
            QStringList({QStringLiteral("count | 2"), QStringLiteral("price | 0.10")}));
    }
    void showsWhatTheEventChanged() {
        select(2);
        QTRY_COMPARE(child<ChangeList>("inspectorChanges")->text(), QStringLiteral("~ /count 1 \u2192 2"));
    }
    void linksLeadToCauseAndEffects() {
        select(2);
        QTRY_VERIFY(child<EventLink>("eventLink"));
        QCOMPARE(child<EventLink>("eventLink")->text(), QStringLiteral("payment.requested"));
        child<EventLink>("eventLink")->click();
        QTRY_COMPARE(m_bench->workspace.selectedEvent()->id.text, std::string("event-5"));
        QTRY_VERIFY(child<EventLink>("eventLink") && child<EventLink>("eventLink")->text() == QStringLiteral("item.counted"));
    }
    void brokenPayloadsSayWhyAndShowTheirBytes() {
        select(4);
        QVERIFY(child<QLabel>("inspectorDataNote")->text().contains(QStringLiteral("JSON")));
        QCOMPARE(child<QPlainTextEdit>("inspectorRaw")->toPlainText(), QStringLiteral("oops"));
        QTRY_VERIFY(child<QLabel>("inspectorChangeNote")->text().contains(QStringLiteral("JSON")));
    }
    void cutPayloadsAreReadWhole() {
        Event cut = m_bench->event(2);
        cut.payload.bytes.resize(5);
        m_bench->workspace.selectEvent(cut);
        QTRY_COMPARE(ui::test::printed(child<JsonView>("inspectorData")->values()).size(), 2);
    }
    void backReadsTheEventAgain() {
        select(2);
        m_bench->workspace.clearEvent();
        Q_EMIT m_bench->workspace.eventWanted(refOf(m_bench->event(3)));
        QTRY_VERIFY(m_bench->workspace.selectedEvent());
        QCOMPARE(m_bench->workspace.selectedEvent()->position->value, 3);
    }
    void replaysHere() {
        select(3);
        child<QPushButton>("inspectorReplay")->click();
        QCOMPARE(m_bench->workspace.page(), QStringLiteral("replay"));
    }
    void showsTheChain() {
        select(3);
        child<QPushButton>("inspectorChain")->click();
        QCOMPARE(m_bench->workspace.page(), QStringLiteral("chains"));
    }

private:
    template <typename T>
    T* child(const char* name) { // of the event; the pane of a message has parts of the same names
        return m_inspector->findChild<QWidget*>(QStringLiteral("inspectorScroll"))->findChild<T*>(QLatin1String(name));
    }
    void select(int event) { m_bench->workspace.selectEvent(m_bench->event(event)); }
    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<Inspector> m_inspector;
};

LEFTFOLD_TEST(TstInspector)
#include "tst_inspector.moc"
