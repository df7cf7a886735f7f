// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_events.h"
#include "ui/models/event_table_model.h"
#include <QAbstractItemModelTester>

using namespace leftfold;
using namespace leftfold::ui;

namespace {

constexpr int pageRows = EventTableModel::pageRows;

/// A table whose outline is known; positions are those in `log`.
struct Grown {
    explicit Grown(int events, Direction direction = Direction::Forward) {
        new QAbstractItemModelTester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest, &model);
        for (int n = 1; n <= events; ++n)
            log.push_back(n);
        EventQuery query;
        query.direction = direction;
        model.show(query);
        Outline outline{events, pageRows, {}};
        for (int mark = pageRows; mark < events; mark += pageRows)
            outline.marks.push_back({{std::to_string(mark)}});
        model.setOutline(model.era(), outline);
        answerAll();
    }
    void answerAll() {
        for (const auto& request : std::exchange(requests, {}))
            answer(request);
    }
    std::vector<EventRow> rows(std::size_t first, std::size_t count) const {
        std::vector<EventRow> made;
        for (std::size_t n = first; n < std::min(first + count, log.size()); ++n)
            made.push_back(makeEventRow(ui::test::sampleEvent(log[n])));
        return made;
    }
    void answer(const EventRowsRequest& request) {
        const auto after = request.query.after ? std::stoul(request.query.after->keys.at(0)) : 0;
        model.setRows(request.era, request.page, {rows(after, pageRows), {}, false});
    }
    qint64 positionAt(int row) {
        for (int tries = 0; tries < 3; ++tries) {
            if (const EventRow* found = model.row(row))
                return found->event.position->value;
            answerAll();
        }
        return -1;
    }
    void append(int count, bool withRows = true) {
        EventRowsGrowth growth;
        growth.added = count;
        growth.keptMarks = (log.size() - 1) / pageRows;
        const auto first = log.size();
        for (int each = 0; each < count; ++each) {
            if (log.size() % pageRows == 0)
                growth.marks.push_back({{std::to_string(log.size())}});
            log.push_back(log.back() + 1);
        }
        if (withRows)
            growth.rows = rows(first, static_cast<std::size_t>(count));
        model.grow(std::move(growth));
    }

    std::vector<int> log;
    std::vector<EventRowsRequest> requests;
    EventTableModel model{[this](const EventRowsRequest& request) { requests.push_back(request); }};
};

} // namespace

class TstEventTableGrowth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsNothingAgain() {
        Grown table(pageRows + 3);
        QCOMPARE(table.positionAt(pageRows), pageRows + 1);
        table.requests.clear();
        table.append(5);
        QCOMPARE(table.model.rowCount(), pageRows + 8);
        QVERIFY(table.model.row(pageRows + 7));
        QCOMPARE(table.model.row(pageRows + 7)->event.position->value, pageRows + 8);
        QVERIFY(table.requests.empty());
    }
    void growsOverPages() {
        Grown table(pageRows - 2);
        QCOMPARE(table.positionAt(0), 1);
        table.append(2);
        table.append(1);
        table.append(2 * pageRows);
        for (const int row : {0, pageRows - 1, pageRows, 2 * pageRows, 3 * pageRows})
            QCOMPARE(table.positionAt(row), row + 1);
        QCOMPARE(table.model.rowCount(), 3 * pageRows + 1);
    }
    void growsAtTheTopWhenTurned() {
        Grown table(pageRows + 3, Direction::Backward);
        QCOMPARE(table.positionAt(0), pageRows + 3);
        const QPersistentModelIndex kept = table.model.index(0, 0);
        table.append(5);
        QCOMPARE(kept.row(), 5);
        QCOMPARE(table.positionAt(0), pageRows + 8);
        QCOMPARE(table.positionAt(kept.row()), pageRows + 3);
        QCOMPARE(table.positionAt(pageRows + 7), 1);
    }
    void readsWhatNobodyKept() {
        Grown table(pageRows + 3);
        QCOMPARE(table.positionAt(pageRows), pageRows + 1);
        table.append(pageRows, false);
        QCOMPARE(table.positionAt(pageRows + 2), pageRows + 3);
        QCOMPARE(table.positionAt(2 * pageRows + 2), 2 * pageRows + 3);
    }
    void dropsAnAnswerThatIsTooShort() {
        Grown table(pageRows + 3);
        QVERIFY(!table.model.row(pageRows + 1));
        const auto request = table.requests.back();
        const std::vector<EventRow> old = table.rows(pageRows, 3);
        table.requests.clear();
        table.append(4);
        table.model.setRows(request.era, request.page, {old, {}, true});
        QCOMPARE(table.positionAt(pageRows + 6), pageRows + 7);
        QCOMPARE(table.positionAt(pageRows + 1), pageRows + 2);
    }
    void keepsOneOfWhatWasReadBeforeItWasTold() {
        Grown table(pageRows + 3);
        table.log.push_back(pageRows + 4); // the page is read after it was appended
        QCOMPARE(table.positionAt(pageRows), pageRows + 1);
        table.log.pop_back();
        table.append(2);
        QCOMPARE(table.positionAt(pageRows + 3), pageRows + 4);
        QCOMPARE(table.positionAt(pageRows + 4), pageRows + 5);
    }
    void putsLateOnesInTheirPlace() {
        for (const Direction direction : {Direction::Forward, Direction::Backward}) {
            Grown table(2 * pageRows + 3, direction);
            const auto rowOf = [&](int stored) { return direction == Direction::Forward ? stored : table.model.rowCount() - 1 - stored; };
            QCOMPARE(table.positionAt(rowOf(pageRows + 5)), pageRows + 6);
            const QPersistentModelIndex behind = table.model.index(rowOf(pageRows + 5), 0);
            const QPersistentModelIndex before = table.model.index(rowOf(3), 0);
            table.log.insert(table.log.begin() + pageRows + 2, 7777);
            EventRowsGrowth growth;
            growth.late = {pageRows + 2};
            growth.keptMarks = 1;
            growth.marks = {{{std::to_string(2 * pageRows)}}};
            table.model.grow(std::move(growth));
            QCOMPARE(table.model.rowCount(), 2 * pageRows + 4);
            QCOMPARE(table.positionAt(rowOf(pageRows + 2)), 7777);
            QCOMPARE(behind.row(), rowOf(pageRows + 6));
            QCOMPARE(before.row(), rowOf(3));
            QCOMPARE(table.positionAt(behind.row()), pageRows + 6);
            QCOMPARE(table.positionAt(rowOf(2 * pageRows + 3)), 2 * pageRows + 3);
        }
    }
    void needsAnOutline() {
        EventTableModel model([](const EventRowsRequest&) {});
        model.show({});
        EventRowsGrowth growth;
        growth.added = 4;
        model.grow(std::move(growth));
        QCOMPARE(model.rowCount(), 0);
    }
};

LEFTFOLD_TEST(TstEventTableGrowth)
#include "tst_event_table_growth.moc"
