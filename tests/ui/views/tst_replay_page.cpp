// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/replay_page.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/state_tree.h"
#include "ui/widgets/timeline_strip.h"
#include "ui/widgets/transport_bar.h"
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstReplayPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ShopBench>();
        m_page = std::make_unique<ReplayPage>(m_bench->workspace, m_bench->session);
        m_page->resize(1000, 700);
        m_page->show();
        QApplication::setActiveWindow(m_page.get());
        QVERIFY(m_bench->openStore());
    }
    void cleanup() { m_page.reset(); }
    void saysWhatToDoFirst() { QVERIFY(!child<QLabel>("replayTitle")->isVisible()); }
    void replaysWhatIsSelected() {
        show();
        QCOMPARE(child<QLabel>("replayTitle")->text(), QStringLiteral("Shelf / s-1"));
        QCOMPARE(child<QLabel>("replayPlace")->text(), QStringLiteral("4 of 4 \u00b7 2026-03-01 09:00:04.000"));
        QCOMPARE(child<RowTable>("stepTable")->model()->rowCount(), 5);
        QVERIFY(m_page->facts().first().contains(QStringLiteral("1 failed")));
    }
    void failedStepsAreExplained() {
        show();
        QVERIFY(child<QLabel>("stepProblem")->isVisible());
        m_bench->session.setHead(2);
        QVERIFY(!child<QLabel>("stepProblem")->isVisible());
    }
    void keysStep() {
        show();
        press(Qt::Key_Left);
        QCOMPARE(head(), 3);
        press(Qt::Key_Home);
        QCOMPARE(head(), 0);
        press(Qt::Key_Right);
        QCOMPARE(head(), 1);
        press(Qt::Key_End);
        QCOMPARE(head(), 4);
    }
    void scrubbingAndTheListMoveTheHead() {
        show();
        child<TimelineStrip>("timelineStrip")->setValue(1);
        QCOMPARE(head(), 1);
        QCOMPARE(child<RowTable>("stepTable")->currentIndex().row(), 1);
        child<RowTable>("stepTable")->goToRow(2);
        QCOMPARE(head(), 2);
        QCOMPARE(child<TimelineStrip>("timelineStrip")->value(), 2);
    }
    void theTreeShowsTheChange() {
        show();
        m_bench->session.setHead(2);
        auto& values = child<StateTree>("stateTree")->values();
        const QModelIndex count = values.index(0, StateTreeModel::Content, values.index(0, 0));
        QCOMPARE(count.data().toString(), QStringLiteral("1 \u2192 2"));
        QCOMPARE(child<QLabel>("stateAfter")->text(), QStringLiteral("state after v2"));
    }
    void theTextIsTheStateWithItsDigits() {
        show();
        for (QPushButton* tab : child<QWidget>("replayTabs")->findChildren<QPushButton*>()) {
            if (tab->text() == QStringLiteral("Text"))
                tab->click();
        }
        m_bench->session.setHead(1);
        QVERIFY(child<QPlainTextEdit>("stateText")->toPlainText().contains(QStringLiteral("\"price\": 0.10")));
    }
    void playsToTheEnd() {
        show();
        auto* transport = m_page->findChild<TransportBar*>();
        transport->setSpeed(64);
        press(Qt::Key_Space); // at the end: from the start
        QVERIFY(transport->isPlaying());
        QTRY_COMPARE(head(), 4);
        QTRY_VERIFY(!transport->isPlaying());
    }
    void goesToAVersion() {
        show();
        auto* field = child<SearchField>("replayField");
        Q_EMIT field->searched(QStringLiteral("v2"));
        QCOMPARE(head(), 2);
        field->setText(QStringLiteral("soon"));
        Q_EMIT field->searched(field->text());
        QVERIFY(field->parts().at(0).wrong);
    }

private:
    template <typename T>
    T* child(const char* name) {
        return m_page->findChild<T*>(QLatin1String(name));
    }
    int head() { return static_cast<int>(m_bench->session.head()); }
    void press(Qt::Key key) { QTest::keyClick(child<RowTable>("stepTable"), key); }
    void show() {
        m_bench->workspace.selectAggregate({"Shelf", "s-1"});
        QTRY_VERIFY(m_bench->session.timeline());
    }
    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<ReplayPage> m_page;
};

LEFTFOLD_TEST(TstReplayPage)
#include "tst_replay_page.moc"
