// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/printed.h"
#include "tests/ui/models/sample_events.h"
#include "ui/models/event_table_model.h"
#include <QAbstractItemModelTester>

using namespace leftfold;
using namespace leftfold::ui;

namespace {

constexpr int pageRows = EventTableModel::pageRows;

/// A table over numbered events whose requests wait until the test answers them.
struct Table {
    /// The model tester looks at every row and fetches more: not for tests that count requests.
    explicit Table(int events, bool tested = true)
        : count(events) {
        if (tested)
            new QAbstractItemModelTester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest, &model);
        model.show({});
    }
    void answer(const EventRowsRequest& request) {
        const int after = request.query.after ? std::stoi(request.query.after->keys.at(0)) : 0;
        const bool backward = request.query.direction == Direction::Backward;
        std::vector<EventRow> rows;
        for (int n = 1; n <= std::min(pageRows, count - after); ++n)
            rows.push_back(makeEventRow(ui::test::sampleEvent(backward ? count + 1 - after - n : after + n)));
        const int last = after + static_cast<int>(rows.size());
        model.setRows(request.era, request.page, {std::move(rows), {{std::to_string(last)}}, last >= count});
    }
    void answerAll() {
        while (!requests.empty())
            answer(std::exchange(requests, {}).front());
    }
    void giveOutline() {
        Outline outline{count, pageRows, {}};
        for (int mark = pageRows; mark < count; mark += pageRows)
            outline.marks.push_back({{std::to_string(mark)}});
        model.setOutline(model.era(), outline);
    }
    qint64 positionAt(int row) {
        for (int tries = 0; tries < 2; ++tries) {
            if (const EventRow* found = model.row(row))
                return found->event.position->value;
            answerAll();
        }
        return -1;
    }

    int count;
    std::vector<EventRowsRequest> requests;
    EventTableModel model{[this](const EventRowsRequest& request) { requests.push_back(request); }};
};

} // namespace

class TstEventTableModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void printsRows();
    void growsWithoutAnOutline();
    void asksForAnyPageWithAnOutline();
    void turnsRoundWithoutAsking();
    void turnsRoundBeforeTheOutline();
    void takesWhatWasWrittenSince();
    void takesWhatWasWrittenSinceWhenTurned();
    void keepsSelectedRowsWhenTurned();
    void dropsStaleAnswers();
    void asksAgainAfterAFailure();
    void asksAgainForDroppedRequests();
    void showsTimesAsChosen();
    void findsEvents();
    void marksBrokenPayloads();
    void isEmptyWhereNothingIs();

    void addedColumnsAreReadAnew() {
        Table table(600, false);
        table.answerAll();
        table.giveOutline();
        table.model.setAdded(*readColumns("event_id,data.x"));
        QCOMPARE(table.model.columnCount(), EventTableModel::columns + 2);
        QCOMPARE(table.model.rowCount(), 600);
        table.requests.clear();
        table.model.row(0);
        QCOMPARE(table.requests.size(), std::size_t{1});
        QCOMPARE(table.requests[0].added->columns().size(), std::size_t{2});
        QCOMPARE(table.model.headerData(EventTableModel::columns, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("event_id"));
        table.model.setAdded({});
        QCOMPARE(table.model.columnCount(), static_cast<int>(EventTableModel::columns));
    }
    void picksRowsByPageInTheOrderOfTheStore() {
        Table table(1200, false);
        table.answerAll();
        table.giveOutline();
        const auto picked = table.model.pick({1, 0, 600, 1199});
        QCOMPARE(picked.size(), std::size_t{3});
        QVERIFY(!picked[0].query.after);
        QCOMPARE(picked[0].rows, (std::vector<int>{0, 1}));
        QCOMPARE(picked[1].query.after->keys[0], std::string("512"));
        QCOMPARE(picked[1].rows, (std::vector<int>{600 - 512}));
        table.model.setDirection(Direction::Backward);
        QCOMPARE(table.model.pick({0})[0].rows, (std::vector<int>{1199 - 1024}));
    }
    void bookmarkedRowsAreMarked() {
        Table table(3);
        table.answerAll();
        table.model.setBookmarked([](const Event& event) { return event.position->value == 2; });
        QVERIFY(table.model.index(1, 0).data(EventTableModel::BookmarkRole).toBool());
        QVERIFY(!table.model.index(0, 0).data(EventTableModel::BookmarkRole).toBool());
    }
};

void TstEventTableModel::printsRows() {
    Table table(2);
    QVERIFY(table.model.isLoading());
    QSignalSpy first(&table.model, &EventTableModel::firstRowsCame);
    table.answerAll();
    QCOMPARE(first.count(), 1);
    const QString id = QStringLiteral("9f1c\u202604be");
    QCOMPARE(ui::test::printed(table.model),
        QStringList({QStringLiteral("1 | 2026-03-01 09:14:00.001 | order.created | Order/o-1042 | 1 | %1 |  | { product_id: \"SKU-00606\", "
                                    "quantity: 2, price: 12.50 }")
                         .arg(id),
            QStringLiteral("2 | 2026-03-01 09:14:00.002 | order.item_added | Order/o-1042 | 2 | %1 |  | { product_id: \"SKU-00606\", "
                           "quantity: 2, price: 12.50 }")
                .arg(id)}));
}

void TstEventTableModel::growsWithoutAnOutline() {
    Table table(pageRows + 3, false);
    table.answerAll();
    QCOMPARE(table.model.rowCount(), pageRows);
    QVERIFY(table.model.canFetchMore({}));
    table.model.fetchMore({});
    QVERIFY(!table.model.canFetchMore({}));
    table.answerAll();
    QCOMPARE(table.model.rowCount(), pageRows + 3);
    QVERIFY(!table.model.canFetchMore({}));
    QCOMPARE(table.positionAt(pageRows + 2), pageRows + 3);
}

void TstEventTableModel::asksForAnyPageWithAnOutline() {
    Table table(10 * pageRows + 1, false);
    table.answerAll();
    table.giveOutline();
    QCOMPARE(table.model.rowCount(), 10 * pageRows + 1);
    QVERIFY(!table.model.canFetchMore({}));
    QVERIFY(table.requests.empty());
    QVERIFY(table.model.index(10 * pageRows, 0).data(EventTableModel::PendingRole).toBool());
    QCOMPARE(table.requests.size(), std::size_t{1});
    QCOMPARE(table.requests[0].page, 10);
    QVERIFY(!table.model.row(10 * pageRows));
    QCOMPARE(table.requests.size(), std::size_t{1}); // asked once
    QCOMPARE(table.positionAt(10 * pageRows), 10 * pageRows + 1);
    QCOMPARE(table.positionAt(5 * pageRows + 7), 5 * pageRows + 8);
}

void TstEventTableModel::turnsRoundWithoutAsking() {
    Table table(pageRows);
    table.answerAll();
    table.giveOutline();
    table.model.setDirection(Direction::Backward);
    QVERIFY(table.requests.empty());
    QCOMPARE(table.positionAt(0), pageRows);
    QCOMPARE(table.positionAt(pageRows - 1), 1);
    QCOMPARE(table.model.rowOfOrdinal(0), pageRows - 1);
}

void TstEventTableModel::turnsRoundBeforeTheOutline() {
    Table table(2 * pageRows + 5, false);
    table.answerAll();
    table.model.setDirection(Direction::Backward);
    table.answerAll();
    QCOMPARE(table.positionAt(0), 2 * pageRows + 5);
    QCOMPARE(table.model.outlineQuery().direction, Direction::Forward);
    table.giveOutline();
    QCOMPARE(table.model.rowCount(), 2 * pageRows + 5);
    QCOMPARE(table.positionAt(0), 2 * pageRows + 5);
    QCOMPARE(table.positionAt(2 * pageRows + 4), 1);
}

void TstEventTableModel::keepsSelectedRowsWhenTurned() {
    Table table(10);
    table.answerAll();
    table.giveOutline();
    const QPersistentModelIndex third = table.model.index(2, 0);
    table.model.setDirection(Direction::Backward);
    QCOMPARE(third.row(), 7);
    QCOMPARE(third.data().toString(), QStringLiteral("3"));
}

void TstEventTableModel::takesWhatWasWrittenSince() {
    Table table(pageRows + 3, false);
    table.answerAll();
    table.giveOutline();
    QCOMPARE(table.positionAt(pageRows + 2), pageRows + 3);
    table.count = 2 * pageRows + 1;
    table.giveOutline();
    QCOMPARE(table.model.rowCount(), 2 * pageRows + 1);
    QCOMPARE(table.positionAt(pageRows + 3), pageRows + 4);
    QCOMPARE(table.positionAt(2 * pageRows), 2 * pageRows + 1);
    QCOMPARE(table.positionAt(0), 1);
}

void TstEventTableModel::takesWhatWasWrittenSinceWhenTurned() {
    Table table(5);
    table.answerAll();
    table.giveOutline();
    table.model.setDirection(Direction::Backward);
    const QPersistentModelIndex newest = table.model.index(0, 0);
    table.count = 7;
    table.giveOutline();
    QCOMPARE(table.positionAt(0), 7);
    QCOMPARE(newest.row(), 2);
    QCOMPARE(table.positionAt(newest.row()), 5);
}

void TstEventTableModel::dropsStaleAnswers() {
    Table table(5);
    const auto stale = table.requests.at(0);
    table.requests.clear();
    table.model.show({});
    table.answer(stale);
    QCOMPARE(table.model.rowCount(), 0);
    table.answerAll();
    QCOMPARE(table.model.rowCount(), 5);
    table.model.setOutline(table.model.era() - 1, {1000, pageRows, {}});
    QCOMPARE(table.model.rowCount(), 5);
}

void TstEventTableModel::asksAgainAfterAFailure() {
    Table table(5);
    const auto request = table.requests.at(0);
    table.requests.clear();
    table.model.failRows(request.era, request.page);
    QVERIFY(!table.model.isLoading());
    table.model.retry();
    QCOMPARE(table.requests.size(), std::size_t{1});
    table.answerAll();
    QCOMPARE(table.model.rowCount(), 5);
}

void TstEventTableModel::asksAgainForDroppedRequests() {
    Table table(3 * pageRows, false);
    table.answerAll();
    table.giveOutline();
    QVERIFY(!table.model.row(2 * pageRows));
    table.model.dropRequest(table.requests.at(0).era, 2);
    table.requests.clear();
    QCOMPARE(table.positionAt(2 * pageRows), 2 * pageRows + 1);
}

void TstEventTableModel::showsTimesAsChosen() {
    Table table(1);
    table.answerAll();
    const auto header = [&table] { return table.model.headerData(EventTableModel::Occurred, Qt::Horizontal, Qt::DisplayRole).toString(); };
    QCOMPARE(header(), QStringLiteral("occurred (UTC)"));
    table.model.setTimeDisplay(TimeDisplay::Relative, *parseInstant("2026-03-01T10:14:01Z"));
    QCOMPARE(header(), QStringLiteral("occurred"));
    QCOMPARE(table.model.index(0, EventTableModel::Occurred).data().toString(), QStringLiteral("1 h ago"));
}

void TstEventTableModel::findsEvents() {
    Table table(20);
    table.answerAll();
    QCOMPARE(table.model.rowOf(ui::test::sampleEvent(7)), 6);
    QCOMPARE(table.model.rowOf(ui::test::sampleEvent(21)), -1);
    QCOMPARE(table.model.rowOfOrdinal(6), -1); // no outline yet
    table.giveOutline();
    QCOMPARE(table.model.rowOfOrdinal(6), 6);
    QCOMPARE(table.model.rowOfOrdinal(20), -1);
}

void TstEventTableModel::marksBrokenPayloads() {
    EventRowsRequest request;
    EventTableModel model([&request](const EventRowsRequest& asked) { request = asked; });
    model.show({});
    Event broken = ui::test::sampleEvent(1);
    broken.payload.bytes = "<xml/>";
    broken.payload.storedSize = broken.payload.bytes.size();
    broken.correlation = {};
    broken.position.reset();
    EventRowsAnswer answer;
    answer.rows.push_back(makeEventRow(broken));
    model.setRows(request.era, request.page, std::move(answer));
    const auto cell = [&model](int column, int role) { return model.index(0, column).data(role); };
    QVERIFY(cell(EventTableModel::Data, EventTableModel::BrokenRole).toBool());
    QCOMPARE(cell(EventTableModel::Data, Qt::DisplayRole).toString(), QStringLiteral("not JSON: <xml/>"));
    QCOMPARE(cell(EventTableModel::Correlation, Qt::DisplayRole).toString(), QStringLiteral("\u2013"));
    QCOMPARE(cell(EventTableModel::Position, Qt::DisplayRole).toString(), QStringLiteral("\u2013"));
    QCOMPARE(cell(EventTableModel::Type, EventTableModel::BadgeRole).toString(), QStringLiteral("v1"));
    QCOMPARE(cell(EventTableModel::Type, EventTableModel::AggregateTypeRole).toString(), QStringLiteral("Order"));
}

void TstEventTableModel::isEmptyWhereNothingIs() {
    Table table(0);
    QSignalSpy first(&table.model, &EventTableModel::firstRowsCame);
    table.answerAll();
    QCOMPARE(first.count(), 1);
    QCOMPARE(table.model.rowCount(), 0);
    table.giveOutline();
    QCOMPARE(table.model.rowCount(), 0);
}

LEFTFOLD_TEST(TstEventTableModel)
#include "tst_event_table_model.moc"
