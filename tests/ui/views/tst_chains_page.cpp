// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/write_demo.h"
#include "core/storage/sql/open_store.h"
#include "core/storage/sql/sql_event_sink.h"
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/chains_page.h"
#include "ui/widgets/chain_graph_view.h"
#include "ui/widgets/chain_timeline_view.h"
#include "ui/widgets/chain_tree_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/search_field.h"
#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTemporaryDir>

using namespace leftfold;
using namespace leftfold::ui;

class TstChainsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_page.reset();
        m_session.reset();
        m_bench = std::make_unique<ShopBench>(20);
        make(m_bench->workspace);
        QVERIFY(m_bench->openStore());
    }
    void cleanup() {
        m_page.reset();
        m_session.reset();
    }
    void saysWhatToDoFirst() {
        QVERIFY(!child<QLabel>("chainTitle")->isVisible());
        QCOMPARE(emptySentence(), QStringLiteral("No event is selected"));
        button("Choose an event")->click();
        QCOMPARE(m_bench->workspace.page(), QStringLiteral("events"));
    }
    void anIdLeadsToItsChain() {
        auto* field = qobject_cast<SearchField*>(m_page->description().field);
        QVERIFY(field);
        field->show();
        button("Enter an id")->click();
        QVERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("nowhere-1"));
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_COMPARE(emptySentence(), QStringLiteral("The chain can't be shown"));
        QCOMPARE(field->parts().size(), std::size_t{1});
        QVERIFY(field->parts().front().wrong);
        field->setText(QStringLiteral(" event-5 "));
        QVERIFY(field->parts().empty());
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(m_session->scene());
        QCOMPARE(m_bench->workspace.selectedEvent()->id.text, std::string("event-5"));
        QTRY_VERIFY(child<QLabel>("chainTitle")->isVisible());
    }
    void showsTheChainOfTheSelection() {
        show(2);
        QCOMPARE(child<QLabel>("chainTitle")->text(), QStringLiteral("Chain 9f1c\u2026-one"));
        QVERIFY(child<QLabel>("chainFacts")->text().startsWith(QStringLiteral("5 events \u00b7 4.00 s \u00b7 2 aggregates")));
        QVERIFY(graph()->currentRow() >= 0);
        QCOMPARE(graph()->currentRow(), child<ChainTimelineView>("chainTimeline")->currentRow());
        QVERIFY(m_page->facts().first().startsWith(QStringLiteral("chain found in")));
    }
    void thePaletteKnowsWhatThePageCanDo() {
        QCOMPARE(actionTitles(), QStringList{QStringLiteral("Find a chain by its id")});
        show(2);
        const QStringList titles = actionTitles();
        for (const char* title : {"Show the tree", "Hide the graph", "Show the whole chain", "This event's causes and effects",
                 "Across, past the correlation's edge", "Fold repeats into one", "Compress idle gaps", "Collapse all", "Expand all",
                 "Findings: 1 missing cause", "Chain: SVG…", "Chain: Graphviz DOT…", "Chain: Copy as Mermaid"})
            QVERIFY2(titles.contains(QString::fromUtf8(title)), title);
        runAction(QStringLiteral("Show the tree"));
        QVERIFY(child<ChainTreeView>("chainTree")->isVisible());
        runAction(QStringLiteral("This event's causes and effects"));
        QTRY_VERIFY(m_session->isAroundEvent());
        runAction(QStringLiteral("Whole correlation"));
        QTRY_VERIFY(!m_session->isAroundEvent());
    }
    void keysSwitchViewsAndScope() {
        show(2);
        graph()->setFocus();
        QTest::keyClick(graph(), Qt::Key_T);
        QVERIFY(child<ChainTreeView>("chainTree")->isVisible());
        QTest::keyClick(graph(), Qt::Key_L);
        QVERIFY(!child<ChainTimelineView>("chainTimeline")->isVisible());
        QTest::keyClick(graph(), Qt::Key_F);
        QTRY_COMPARE(m_session->scene()->view.focus, m_session->selected());
        QTest::keyClick(graph(), Qt::Key_F);
        QTRY_COMPARE(m_session->scene()->view.focus, -1);
        QTest::keyClick(graph(), Qt::Key_N);
        QTRY_VERIFY(m_page->findChild<QLabel*>(QStringLiteral("findingSentence"))->isVisible());
        QTest::keyClick(graph(), Qt::Key_P);
        QTRY_VERIFY(m_session->isAroundEvent());
    }
    void anEventThatStandsAlone() {
        show(7);
        QVERIFY(!child<QLabel>("chainTitle")->isVisible());
        QTRY_VERIFY(m_bench->workspace.summary());
        QVERIFY(!emptySentence().isEmpty());
        button("Replay its aggregate")->click();
        QCOMPARE(m_bench->workspace.page(), QStringLiteral("replay"));
    }
    void viewsAreShownAloneOrTogether() {
        show(2);
        QVERIFY(graph()->isVisible() && child<ChainTimelineView>("chainTimeline")->isVisible());
        QVERIFY(!child<ChainTreeView>("chainTree")->isVisible());
        child<QPushButton>("chainShowTree")->click();
        child<QPushButton>("chainShowTimeline")->click();
        QVERIFY(child<ChainTreeView>("chainTree")->isVisible());
        QVERIFY(!child<ChainTimelineView>("chainTimeline")->isVisible());
        child<QPushButton>("chainShowTree")->click();
        child<QPushButton>("chainShowGraph")->click(); // the last one stays
        QVERIFY(graph()->isVisible());
    }
    void keysWalkAndSelectEverywhere() {
        show(2);
        QTest::keyClick(graph(), Qt::Key_Right);
        QTRY_COMPARE(m_bench->workspace.selectedEvent()->id.text, std::string("event-5"));
        QCOMPARE(child<ChainTimelineView>("chainTimeline")->currentRow(), graph()->currentRow());
        QTest::keyClick(graph(), Qt::Key_Return);
        QTRY_COMPARE(m_bench->workspace.page(), QStringLiteral("events"));
    }
    void spaceCollapses() {
        show(2);
        const int rows = graph()->scene()->size();
        QTest::keyClick(graph(), Qt::Key_Space);
        QTRY_COMPARE(graph()->scene()->size(), rows - 1);
        QCOMPARE(child<ChainTreeView>("chainTree")->scene(), graph()->scene());
    }
    void theMenuOfANode() {
        show(2);
        QTest::keyClicks(graph(), QStringLiteral("."));
        auto* menu = m_page->findChild<QMenu*>(QStringLiteral("chainMenu"));
        QVERIFY(menu);
        trigger(*menu, QStringLiteral("Only its causes and effects"));
        QTRY_COMPARE(graph()->scene()->size(), 2);
        menu->close();
    }
    void aNodeLeadsToItsMessage() {
        show(2);
        const int other = m_session->scene()->rowOf(m_session->scene()->graph->find(EventId{"event-5"}));
        QSignalSpy wanted(&m_bench->workspace, &Workspace::messageWanted);
        Q_EMIT graph()->menuAsked(other, QPoint());
        auto* menu = m_page->findChild<QMenu*>(QStringLiteral("chainMenu"));
        QVERIFY(menu);
        trigger(*menu, QStringLiteral("Message"));
        menu->close();
        QTRY_COMPARE(wanted.count(), 1); // the chain's event is read first
        QCOMPARE(wanted.front().front().value<EventId>().text, std::string("event-5"));
        QCOMPARE(m_bench->workspace.selectedEvent()->id.text, std::string("event-5"));
        QVERIFY(!m_bench->workspace.selectedEvent()->payload.bytes.empty());
        QCOMPARE(m_bench->workspace.page(), QStringLiteral("outbox"));
    }
    void aNodeLeadsToItsUpcastForm() {
        show(2);
        const int other = m_session->scene()->rowOf(m_session->scene()->graph->find(EventId{"event-5"}));
        QSignalSpy wanted(&m_bench->workspace, &Workspace::upcastWanted);
        Q_EMIT graph()->menuAsked(other, QPoint());
        auto* menu = m_page->findChild<QMenu*>(QStringLiteral("chainMenu"));
        QVERIFY(menu);
        trigger(*menu, QStringLiteral("Upcast form"));
        menu->close();
        QTRY_COMPARE(wanted.count(), 1);
        QCOMPARE(wanted.front().front().value<Event>().id.text, std::string("event-5"));
        QVERIFY(!wanted.front().front().value<Event>().payload.bytes.empty()); // the whole event, not the chain's
        QCOMPARE(m_bench->workspace.page(), QStringLiteral("versions"));
    }
    void aBadgeLeadsToWhatIsWrong() {
        show(2);
        clickBadge(QStringLiteral("1 missing cause"));
        QVERIFY(child<QLabel>("findingSentence")->text().contains(QStringLiteral("event-not-stored")));
        QTRY_COMPARE(m_bench->workspace.selectedEvent()->id.text, std::string("event-3"));
    }
    void layoutIsRemembered() {
        const PageDescription description = m_page->description();
        child<QPushButton>("chainShowTree")->setChecked(true);
        child<QPushButton>("chainShowTimeline")->setChecked(false);
        const QByteArray kept = description.saveLayout();
        description.restoreLayout({});
        QVERIFY(!child<QPushButton>("chainShowTree")->isChecked() && child<QPushButton>("chainShowTimeline")->isChecked());
        description.restoreLayout(kept);
        QVERIFY(child<QPushButton>("chainShowTree")->isChecked() && !child<QPushButton>("chainShowTimeline")->isChecked());
        description.restoreLayout("nonsense");
        QVERIFY(child<QPushButton>("chainShowGraph")->isChecked());
    }
    void narrowItStillSaysHowManyAndHowLong() {
        show(2);
        const auto* title = child<QLabel>("chainTitle");
        const auto* facts = child<QLabel>("chainFacts");
        m_page->resize(1000, 600);
        QTRY_VERIFY(facts->x() > title->x());
        m_page->resize(600, 600);
        QTRY_VERIFY(facts->y() > title->y());
        const QString first = facts->text().section(QStringLiteral(" \u00b7 "), 0, 1);
        QVERIFY(facts->width() >= facts->fontMetrics().horizontalAdvance(first + QStringLiteral("\u2026")));
        QVERIFY(findBadge(QStringLiteral("1 missing cause")));
        QVERIFY(m_page->minimumSizeHint().width() <= 600);
    }
    void failuresAreTold() {
        Event gone = m_bench->event(2);
        gone.correlation.text = "never-stored";
        m_bench->workspace.selectEvent(gone);
        QTRY_COMPARE(emptySentence(), QStringLiteral("The chain can't be shown"));
    }
    /// What is wrong in the sample store on purpose is found where a person would look.
    void everyPlantedFaultIsOnThePage() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath(QStringLiteral("shop.db")).toStdString();
        NoProgress progress;
        DemoRequest request;
        request.file = file;
        const auto sink = [](const std::filesystem::path& path) { return sql::openSink(path.string(), {sql::SinkMode::BulkLoad}); };
        const auto report = writeDemo(sink, request, progress);
        QVERIFY(report.has_value());
        cleanup();
        Workspace workspace([](const StoreChoice& choice) { return sql::openStore({choice.store, choice.layout, {}}); });
        make(workspace);
        QSignalSpy opened(&workspace, &Workspace::opened);
        workspace.open({file, {}, false});
        QVERIFY(opened.wait());
        const std::pair<int, QString> faults[] = {{1651, QStringLiteral("1 missing cause")}, {2017, QStringLiteral("1 cycle")},
            {2378, QStringLiteral("1 backward clock")}, {1321, QStringLiteral("1 doubled id")},
            {1330, QStringLiteral("1 doubled id")}}; // twins in two correlations
        for (const auto& [position, badge] : faults) {
            EventQuery query;
            query.position = Position{position};
            workspace.ask(
                m_page.get(), {}, [query](EventSource& source, Progress&) { return source.read(query); },
                [&workspace](const Result<EventPage>& page) { workspace.selectEvent(page->events.front()); });
            QTRY_VERIFY2(findBadge(badge), qPrintable(badge));
            clickBadge(badge);
            QVERIFY(child<QLabel>("findingMeaning")->isVisible());
            QTRY_VERIFY(graph()->currentRow() >= 0);
        }
        cleanup();
    }

private:
    QStringList actionTitles() {
        QStringList titles;
        for (const PaletteEntry& entry : m_page->description().actions())
            titles << entry.title;
        return titles;
    }
    void runAction(const QString& title) {
        for (const PaletteEntry& entry : m_page->description().actions())
            if (entry.title == title)
                return entry.run();
        QFAIL(qPrintable(title));
    }
    void make(Workspace& workspace) {
        m_session = std::make_unique<ChainSession>(workspace);
        m_page = std::make_unique<ChainsPage>(workspace, *m_session);
        m_page->resize(1000, 700);
        m_page->show();
        QApplication::setActiveWindow(m_page.get());
    }
    template <typename T>
    T* child(const char* name) {
        return m_page->findChild<T*>(QLatin1String(name));
    }
    ChainGraphView* graph() { return child<ChainGraphView>("chainGraph"); }
    QString emptySentence() {
        for (auto* state : m_page->findChildren<EmptyState*>())
            if (state->isVisible())
                return state->accessibleName();
        return {};
    }
    QPushButton* button(const char* text) {
        for (auto* found : m_page->findChildren<QPushButton*>())
            if (found->text() == QLatin1String(text))
                return found;
        return nullptr;
    }
    QAbstractButton* findBadge(const QString& text) {
        for (auto* badge : m_page->findChildren<QAbstractButton*>(QStringLiteral("findingBadge")))
            if (badge->text() == text && badge->isVisible())
                return badge;
        return nullptr;
    }
    void clickBadge(const QString& text) {
        QTRY_VERIFY2(findBadge(text), qPrintable(text));
        findBadge(text)->click();
    }
    static void trigger(const QMenu& menu, const QString& text) {
        for (QAction* action : menu.actions())
            if (action->text() == text)
                return action->trigger();
        QFAIL(qPrintable(text));
    }
    void show(int event) {
        m_bench->workspace.selectEvent(m_bench->event(event));
        QTRY_VERIFY(m_session->scene() && !m_session->isLoading());
    }
    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<ChainSession> m_session;
    std::unique_ptr<ChainsPage> m_page;
};

LEFTFOLD_TEST(TstChainsPage)
#include "tst_chains_page.moc"
