// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/session/version_bench.h"
#include "ui/views/before_after_pane.h"
#include "ui/views/versions_page.h"
#include "ui/widgets/field_lines_view.h"
#include "ui/widgets/focus_walk.h"
#include "ui/widgets/notice_line.h"
#include "ui/widgets/pill_button.h"
#include "ui/widgets/search_field.h"
#include <QApplication>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstVersionsPage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<VersionBench>();
        m_page = std::make_unique<VersionsPage>(m_bench->workspace, m_bench->mapping, m_bench->versions);
        m_page->resize(1370, 800);
        m_page->show();
        QVERIFY(m_bench->openAll());
    }
    void cleanup() {
        m_page.reset();
        m_bench.reset();
    }
    void showsTypesArrowsAndPicture() {
        QCOMPARE(types()->model()->rowCount(), 3);
        QCOMPARE(types()->currentIndex().data().toString(), QStringLiteral("order.created"));
        QVERIFY(tab(QStringLiteral("v1 → v2"))->isChecked());
        QTRY_VERIFY(!lines()->picture().lines.empty());
        QVERIFY(says(QStringLiteral("payment.refunded v1 · 3 events")));
    }
    void chosenTypesAreShown() {
        types()->setCurrentIndex(types()->model()->index(1, 0));
        QCOMPARE(m_bench->versions.type(), std::string("payment.refunded"));
        auto* add = find<QPushButton>(QStringLiteral("noticeStep"));
        QVERIFY(add->isVisible());
        QVERIFY(says(QStringLiteral("no upcaster connects them yet")));
        QTRY_VERIFY(says(QStringLiteral("26 of Order/o-26"))); // the event itself stands there
        QVERIFY(says(QStringLiteral("No upcaster is for payment.refunded v1")));
        add->click();
        QVERIFY(tab(QStringLiteral("v1 → v2")));
        QVERIFY(lines()->isVisible());
        QTRY_COMPARE(m_bench->versions.inventory().find("payment.refunded")->reached, std::int64_t{4});
        QTRY_VERIFY(!says(QStringLiteral("payment.refunded v1 · 3 events")));
    }
    void aStoredEventIsShownBeforeAndAfter() {
        QTRY_VERIFY(says(QStringLiteral("1 of Order/o-1 · 1 of 20")));
        auto* sample = find<BeforeAfterPane>(QString());
        Q_EMIT sample->nextAsked();
        QTRY_VERIFY(says(QStringLiteral("2 of Order/o-2 · 2 of 20")));
        Q_EMIT sample->nextFailingAsked();
        QTRY_VERIFY(says(QStringLiteral("7 of Order/o-7")));
        Q_EMIT sample->eventAsked();
        QCOMPARE(m_bench->workspace.selectedEvent()->id.text, std::string("event-7"));
        QCOMPARE(m_bench->workspace.page(), QStringLiteral("events"));
    }
    void stepsOfThePictureAreSelected() {
        Q_EMIT lines()->stepAsked(2);
        QCOMPARE(*m_bench->versions.step(), std::size_t{2});
    }
    void drawnLinesBecomeSteps() {
        FieldPath kept;
        kept.parts = {{"kept", false}};
        FieldPath other;
        other.parts = {{"stays", false}};
        Q_EMIT lines()->connectAsked(kept, other);
        QCOMPARE(m_bench->mapping.arrows()[0].list.back().text, std::string("move /kept → /stays"));
        QTRY_VERIFY(m_bench->settled());
        QSignalSpy told(m_page.get(), &VersionsPage::told);
        FieldPath item;
        item.parts = {{"items", false}, {"", true}};
        Q_EMIT lines()->connectAsked(item, other);
        QCOMPARE(told.count(), 1);
    }
    void undoRedoAndSaveFollowTheDocument() {
        auto* undo = find<QToolButton>(QStringLiteral("mappingUndo"));
        auto* redo = find<QToolButton>(QStringLiteral("mappingRedo"));
        auto* save = find<QPushButton>(QStringLiteral("mappingSave"));
        QVERIFY(!undo->isEnabled() && !redo->isEnabled() && !save->isEnabled());
        QVERIFY(m_bench->mapping.edit("drop a step", &VersionBench::dropFirstStep));
        QVERIFY(undo->isEnabled() && save->isEnabled());
        QVERIFY(undo->toolTip().contains(QStringLiteral("drop a step")));
        QVERIFY(m_page->facts().front().endsWith(QStringLiteral("edited")));
        undo->click();
        QVERIFY(redo->isEnabled() && !save->isEnabled());
        redo->click();
        save->click();
        QTRY_VERIFY(m_bench->mapping.isSaved());
    }
    void anUpcasterIsRemovedOnlyWhereItStillIs() {
        auto* menu = button(QStringLiteral("+ ▾"))->menu();
        Q_EMIT menu->aboutToShow();
        QAction* remove = menu->actions().back();
        QVERIFY2(remove->text().startsWith(QStringLiteral("Remove")), qPrintable(remove->text()));
        QVERIFY(m_bench->mapping.edit("other", [](const MappingDocument& document) {
            return document.replaced(*JsonPointer::parse("/upcasters/0/from"), Value::integer(7));
        }));
        remove->trigger();
        QCOMPARE(m_bench->mapping.arrows().size(), std::size_t{1});
        Q_EMIT menu->aboutToShow();
        menu->actions().back()->trigger();
        QVERIFY(m_bench->mapping.arrows().empty());
    }
    void theProofStandsInTheStatusStrip() {
        m_bench->versions.prove();
        QTRY_VERIFY(m_bench->versions.proof());
        QCOMPARE(m_page->facts().back(), QStringLiteral("Proof: 2 of 30 fail"));
    }
    void whatIsOlderThanTheMappingIsMarked() {
        auto* notice = find<NoticeLine>(QStringLiteral("versionsNotice"));
        QVERIFY(!notice->isVisible());
        QVERIFY(m_bench->mapping.edit("break", [](const MappingDocument& document) {
            return document.replaced(*JsonPointer::parse("/upcasters/0/steps/0/op"), Value::string("mvoe"));
        }));
        QTRY_VERIFY(notice->isVisible());
        QVERIFY(notice->sentence().contains(QStringLiteral("shop.upcasters.json")));
        QVERIFY(find<Badge>(QStringLiteral("afterStale"))->isVisible());
        QVERIFY(types()->currentIndex().data(VersionListModel::StaleRole).toBool());
        find<QPushButton>(QStringLiteral("noticeStep"))->click(); // undo
        QTRY_VERIFY(!notice->isVisible());
        QVERIFY(!types()->currentIndex().data(VersionListModel::StaleRole).toBool());
    }
    void tabsWalkAsTheEyeDoes() {
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QApplication::setActiveWindow(m_page.get());
        const auto order = focusOrder(*m_page);
        const auto place = [&](const QWidget* stop) { return std::ranges::find(order, stop) - order.begin(); };
        QVERIFY(place(types()) < place(tab(QStringLiteral("v1 → v2"))));
        QVERIFY(place(tab(QStringLiteral("v1 → v2"))) < place(find<QPushButton>(QStringLiteral("addArrow"))));
        QVERIFY(place(find<QPushButton>(QStringLiteral("addArrow"))) < place(lines()));
        QVERIFY(place(lines()) < place(find<QListView>(QStringLiteral("mappingSteps"))));
        tab(QStringLiteral("v1 → v2"))->setFocus();
        QTest::keyClick(tab(QStringLiteral("v1 → v2")), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), find<QPushButton>(QStringLiteral("addArrow")));
    }
    void largeTextIsNotCut_data() {
        QTest::addColumn<double>("scale");
        QTest::newRow("150 %") << 1.5;
        QTest::newRow("200 %") << 2.0;
    }
    void largeTextIsNotCut() {
        QFETCH(double, scale);
        Theme::instance().setTextScale(scale);
        m_page->resize(940, 640);
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTest::qWait(0);
        QCoreApplication::sendPostedEvents();
        for (const auto* each : m_page->findChildren<QAbstractButton*>())
            if (each->isVisible() && !qobject_cast<const PillButton*>(each) && !find<SearchField>({})->isAncestorOf(each))
                QVERIFY2(each->width() >= each->minimumSizeHint().width(), qPrintable(each->text() + each->objectName()));
        for (const auto* each : m_page->findChildren<QLabel*>())
            if (each->isVisible() && !each->wordWrap() && !find<SearchField>({})->isAncestorOf(each))
                QVERIFY2(each->width() >= each->minimumSizeHint().width(), qPrintable(each->text()));
        Theme::instance().setTextScale(1);
    }
    void searchNarrowsTheTypes() {
        const PageDescription page = m_page->description();
        QVERIFY(page.hasAside);
        QVERIFY(page.mayClose());
        Q_EMIT qobject_cast<SearchField*>(page.field)->searched(QStringLiteral("pay"));
        QCOMPARE(types()->model()->rowCount(), 1);
    }
    void aStoreRemembersItsMapping() {
        const PageDescription page = m_page->description();
        const QByteArray state = page.saveLayout();
        m_bench->mapping.startNew();
        page.restoreLayout(state);
        m_bench->workspace.open({"shop", {}, false});
        QTRY_COMPARE(m_bench->mapping.title(), std::string("shop.upcasters.json"));
        page.restoreLayout("junk");
    }
    void nothingFailingIsSaid() {
        types()->setCurrentIndex(types()->model()->index(1, 0));
        QSignalSpy told(m_page.get(), &VersionsPage::told);
        Q_EMIT find<BeforeAfterPane>(QString())->nextFailingAsked();
        QCOMPARE(told.count(), 1);
    }

private:
    template <typename Widget>
    Widget* find(const QString& name) {
        return m_page->findChild<Widget*>(name);
    }
    QListView* types() { return find<QListView>(QStringLiteral("versionTypes")); }
    FieldLinesView* lines() { return find<FieldLinesView>(QString()); }
    QPushButton* button(const QString& text) {
        for (auto* each : m_page->findChildren<QPushButton*>())
            if (each->text() == text)
                return each;
        return nullptr;
    }
    QPushButton* tab(const QString& text) { return button(text); }
    bool says(const QString& words) {
        for (const auto* label : m_page->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words))
                return true;
        for (const auto* pill : m_page->findChildren<QAbstractButton*>())
            if (pill->isVisible() && pill->text().contains(words))
                return true;
        return false;
    }

    std::unique_ptr<VersionBench> m_bench;
    std::unique_ptr<VersionsPage> m_page;
};

LEFTFOLD_TEST(TstVersionsPage)
#include "tst_versions_page.moc"
