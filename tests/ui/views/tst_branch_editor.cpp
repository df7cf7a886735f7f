// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "tests/ui/views/branch_bench.h"
#include "ui/views/branch_editor.h"
#include "ui/views/branch_pane.h"
#include "ui/widgets/json_editor.h"
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstBranchEditor : public QObject {
    Q_OBJECT

    template <typename Child>
    Child* child(const char* name) const {
        return m_bench->child<Child>(name);
    }
    const std::vector<BranchEdit>& edits() const { return m_bench->pane->session().branch()->edits; }
    void click(const char* name) { child<QPushButton>(name)->click(); }
    void type(const QString& text) {
        child<JsonEditor>("branchText")->setPlainText(text);
        child<JsonEditor>("branchText")->flush();
    }
    bool tells(const QString& words) {
        return QTest::qWaitFor(
            [&] { return child<QLabel>("branchProblem")->isVisible() && child<QLabel>("branchProblem")->text().contains(words); });
    }

private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<BranchBench<BranchPane>>();
        QVERIFY(m_bench->open());
        m_bench->shop.session.setHead(2);
    }
    void cleanup() { m_bench.reset(); }

    void anInsertedEventBeginsAsTheOneAtTheCursor() {
        click("branchInsert");
        const auto& insert = std::get<InsertEvents>(edits().front());
        QCOMPARE(insert.after.value, 2);
        QCOMPARE(insert.events.front().type, std::string("item.counted"));
        QCOMPARE(child<QLineEdit>("branchPlace")->text(), QStringLiteral("2"));
        QVERIFY(child<JsonEditor>("branchText")->toPlainText().contains(QStringLiteral("\"count\": 2")));
        type(QStringLiteral("{\"count\": 0.10}"));
        QCOMPARE(toJson(*std::get<InsertEvents>(edits().front()).events.front().data), std::string("{\"count\":0.10}"));
    }

    void theFormChangesTypeAndPlace() {
        click("branchInsert");
        child<QLineEdit>("branchType")->setText(QStringLiteral("item.gone"));
        Q_EMIT child<QLineEdit>("branchType")->editingFinished();
        child<QLineEdit>("branchPlace")->setText(QStringLiteral("3"));
        Q_EMIT child<QLineEdit>("branchPlace")->editingFinished();
        QCOMPARE(std::get<InsertEvents>(edits().front()).events.front().type, std::string("item.gone"));
        QCOMPARE(std::get<InsertEvents>(edits().front()).after.value, 3);
        QCOMPARE(child<QListWidget>("branchEdits")->item(0)->text(), QStringLiteral("Insert item.gone behind version 3"));
    }

    void textThatIsNoEventIsTold() {
        click("branchEdit");
        type(QStringLiteral("{\"count\":"));
        QVERIFY(tells(QStringLiteral("JSON:1")));
        QVERIFY(std::get<EditEvent>(edits().front()).event.data.has_value());
        type(QStringLiteral("{\"count\": 7}"));
        QCOMPARE(toJson(*std::get<EditEvent>(edits().front()).event.data), std::string("{\"count\":7}"));
    }

    void theWholeEventCanBeWritten() {
        click("branchEdit");
        for (QPushButton* tab : child<QWidget>("branchEditor")->findChildren<QPushButton*>())
            if (tab->text() == QStringLiteral("Whole event"))
                tab->click();
        type(QStringLiteral("{\"event_type\": \"item.seen\", \"data\": {\"count\": 1}, \"occurred_at\": \"2026-03-01T09:00:00Z\"}"));
        const auto& event = std::get<EditEvent>(edits().front()).event;
        QCOMPARE(event.type, std::string("item.seen"));
        QVERIFY(event.occurredAt.has_value());
    }

    void eventsAreMovedAndTakenOut() {
        click("branchEarlier");
        QVERIFY((edits().front() == BranchEdit(MoveEvent{{2}, {0}})));
        click("branchLater");
        QVERIFY((edits().back() == BranchEdit(MoveEvent{{2}, {3}})));
        child<BranchEditor>("branchEditor")->removeSelected();
        QCOMPARE(edits().size(), std::size_t{1});
        m_bench->pane->session().undo();
        QCOMPARE(edits().size(), std::size_t{2});
    }

    void aPlaceThatStaysSelectsNothing() {
        for (const std::size_t step : {1, 2, 3}) {
            m_bench->shop.session.setHead(step);
            click("branchSkip");
        }
        auto* list = child<QListWidget>("branchEdits");
        list->setCurrentRow(0);
        Q_EMIT child<QLineEdit>("branchPlace")->editingFinished();
        list->setCurrentRow(2);
        m_bench->pane->session().undo();
        QCOMPARE(list->currentRow(), 1);
    }

    void aVersionThatIsNotThereIsTold() {
        click("branchSkip");
        child<QLineEdit>("branchPlace")->setText(QStringLiteral("99"));
        Q_EMIT child<QLineEdit>("branchPlace")->editingFinished();
        QVERIFY(tells(QStringLiteral("no version 99")));
    }

private:
    std::unique_ptr<BranchBench<BranchPane>> m_bench;
};

LEFTFOLD_TEST(TstBranchEditor)
#include "tst_branch_editor.moc"
