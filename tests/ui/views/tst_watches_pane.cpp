// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/breakpoint_row.h"
#include "ui/views/watch_row.h"
#include "ui/views/watches_pane.h"
#include "ui/widgets/jump_field.h"
#include "ui/widgets/transition_list.h"
#include "ui/widgets/value_history_view.h"
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstWatchesPane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ShopBench>();
        m_hunt = std::make_unique<ReplayHunt>(m_bench->workspace, m_bench->session);
        m_pane = std::make_unique<WatchesPane>(*m_hunt, m_bench->session, m_bench->workspace);
        m_pane->resize(300, 400);
        m_pane->show();
        QApplication::setActiveWindow(m_pane.get());
        QVERIFY(m_bench->openStore());
        m_bench->session.show({"Shelf", "s-1"});
        QTRY_VERIFY(m_bench->session.timeline());
    }
    void cleanup() {
        m_pane.reset();
        m_hunt.reset();
        m_bench.reset();
    }
    void aWatchShowsItsValueAtTheHead() {
        write(true, "state.count");
        QTRY_COMPARE(rows<WatchRow>().size(), 1);
        QTRY_COMPARE(value(), QStringLiteral("3"));
        QVERIFY(rows<WatchRow>()[0]->findChild<ValueHistoryView*>()->isCurve());
        m_bench->session.setHead(1);
        QCOMPARE(value(), QStringLiteral("1"));
        m_bench->session.setHead(0);
        QCOMPARE(value(), QStringLiteral("nothing there"));
        Q_EMIT rows<WatchRow>()[0]->stepAsked(2);
        QCOMPARE(m_bench->session.head(), std::size_t{2});
    }
    void aConditionShowsItsTurns() {
        write(true, "state.count = 2");
        QTRY_VERIFY(!rows<WatchRow>().isEmpty() && rows<WatchRow>()[0]->findChild<TransitionList*>()->count() == 2);
        m_bench->session.setHead(2);
        QCOMPARE(value(), QStringLiteral("holds"));
        m_bench->session.setHead(3);
        QCOMPARE(value(), QString());
    }
    void whatIsWrongIsToldBelowTheLine() {
        write(true, "state.count =");
        auto* fault = m_pane->findChild<QLabel*>(QStringLiteral("huntFault"));
        QVERIFY(fault->isVisible());
        QVERIFY(fault->text().startsWith(QStringLiteral("Column 14: expected a value")));
        QVERIFY(field()->isVisible());
        write(true, "data.count");
        QVERIFY(fault->isVisible());
        field()->setText(QStringLiteral("state.count"));
        QTest::keyClick(field(), Qt::Key_Return);
        QVERIFY(!fault->isVisible() && !field()->isVisible());
        QCOMPARE(m_hunt->list().watches.size(), 1u);
    }
    void breakpointsShowHowOftenTheyStop() {
        write(false, "state.count >= 2");
        QCOMPARE(m_hunt->list().breakpoints.size(), 1u);
        QTRY_COMPARE(hits(), QStringLiteral("1 stop"));
        m_hunt->toggleType("item.counted");
        QTRY_COMPARE(rows<BreakpointRow>().size(), 2);
        m_pane->findChild<QAbstractButton*>(QStringLiteral("breakpointOn"))->click();
        QVERIFY(!m_hunt->list().breakpoints[0].on);
        Q_EMIT rows<BreakpointRow>()[1]->removeAsked();
        QCOMPARE(m_hunt->list().breakpoints.size(), 1u);
    }
    void aQuestionMayBeKept() {
        m_hunt->setQuestion("state.count > 1");
        QTRY_COMPARE(rows<WatchRow>().size(), 1);
        m_pane->findChild<QPushButton*>(QStringLiteral("keepQuestion"))->click();
        QCOMPARE(m_hunt->list().watches, std::vector<std::string>{"state.count > 1"});
        m_hunt->setQuestion({});
        QTRY_COMPARE(rows<WatchRow>().size(), 1);
        rows<WatchRow>()[0]->findChild<QToolButton*>(QStringLiteral("removeWatch"))->click();
        QVERIFY(m_hunt->list().watches.empty());
    }

private:
    /// Those that are shown; the ones before are on their way out.
    template <typename Row>
    QList<Row*> rows() {
        QList<Row*> all;
        for (auto* row : m_pane->findChildren<Row*>())
            if (!row->isHidden())
                all << row;
        return all;
    }
    QString value() { return rows<WatchRow>()[0]->template findChild<QLabel*>(QStringLiteral("watchValue"))->text(); }
    QString hits() { return rows<BreakpointRow>()[0]->template findChild<QLabel*>(QStringLiteral("breakpointHits"))->text(); }
    JumpField* field() { return m_pane->findChild<JumpField*>(QStringLiteral("huntField")); }
    void write(bool watch, const char* text) {
        watch ? m_pane->askWatch() : m_pane->askBreakpoint();
        field()->setText(QString::fromLatin1(text));
        QTest::keyClick(field(), Qt::Key_Return);
    }

    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<ReplayHunt> m_hunt;
    std::unique_ptr<WatchesPane> m_pane;
};

LEFTFOLD_TEST(TstWatchesPane)
#include "tst_watches_pane.moc"
