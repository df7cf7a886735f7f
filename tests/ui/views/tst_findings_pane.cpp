// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_findings.h"
#include "ui/views/findings_pane.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace leftfold;
using namespace leftfold::ui;

class TstFindingsPane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void entriesLeadToTheirEvents() {
        FindingsPane pane;
        pane.setVisible(true);
        QSignalSpy chosen(&pane, &FindingsPane::eventChosen);
        QSignalSpy opened(&pane, &FindingsPane::eventOpened);
        pane.show(sampleFindings());
        auto* list = pane.findChild<RowTable*>();
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.front().front().value<EventId>().text, std::string("event-8"));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QSignalSpy messages(&pane, &FindingsPane::messagesOpened);
        list->goToRow(4); // extra: there is no event to go to
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(messages.front().front().value<EventId>().text, std::string("event-1"));
        QCOMPARE(opened.size(), 1);
    }
    void headingsFold() {
        FindingsPane pane;
        pane.setVisible(true);
        pane.show(sampleFindings());
        auto* list = pane.findChild<RowTable*>();
        list->goToRow(0);
        const int rows = list->model()->rowCount();
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(list->model()->rowCount(), rows - 2);
    }
    void agreementIsSaid() {
        FindingsPane pane;
        pane.setVisible(true);
        pane.show(std::make_shared<Reconciliation>());
        QVERIFY(!pane.findChild<RowTable*>()->isVisible());
        QCOMPARE(FindingsPane::titleOf({}), QStringLiteral("In agreement"));
        QVERIFY(sentence(pane, "findingsLimit")->isHidden());
    }
    void whatCannotBeToldIsSaid() {
        FindingsPane pane;
        auto found = sampleFindings();
        found->missingCanBeTold = false;
        pane.show(found);
        QVERIFY(!sentence(pane, "findingsLimit")->isHidden());
        QVERIFY(sentence(pane, "findingsLimit")->text().contains(QStringLiteral("cannot be told")));
        QCOMPARE(sentence(pane, "findingsSentence")->text(), QStringLiteral("700 events and 701 messages compared: they do not agree."));
    }

private:
    static QLabel* sentence(const QWidget& pane, const char* name) { return pane.findChild<QLabel*>(QLatin1String(name)); }
};

LEFTFOLD_TEST(TstFindingsPane)
#include "tst_findings_pane.moc"
