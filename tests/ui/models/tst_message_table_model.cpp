// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/models/sample_messages.h"
#include "ui/models/message_table_model.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace leftfold;
using namespace leftfold::ui;

class TstMessageTableModel : public QObject {
    Q_OBJECT

    static constexpr int full = MessageTableModel::pageRows;
    MessageTableModel makeModel() {
        return MessageTableModel([this](const MessageRowsRequest& request) { m_asked.push_back(request); });
    }
    void answer(MessageTableModel& model, int count, bool atEnd) {
        const auto request = m_asked.back();
        m_asked.pop_back();
        model.setRows(request.era, request.page, samplePage(request.page * full, count, atEnd));
    }
    static QString cell(const MessageTableModel& model, int row, int column) { return model.index(row, column).data().toString(); }

private Q_SLOTS:
    void init() { m_asked.clear(); }
    void growsPageByPage() {
        auto model = makeModel();
        QAbstractItemModelTester tester(&model);
        QSignalSpy came(&model, &MessageTableModel::firstRowsCame);
        model.show({});
        QCOMPARE(m_asked.size(), std::size_t{1});
        QCOMPARE(m_asked.back().query.limit, full);
        answer(model, full, false);
        QCOMPARE(came.size(), 1);
        QCOMPARE(model.rowCount(), full);
        model.fetchMore({}); // the tester may have been quicker
        QCOMPARE(m_asked.back().query.after->keys.front(), std::to_string(full - 1));
        answer(model, 7, true);
        QCOMPARE(model.rowCount(), full + 7);
        QVERIFY(!model.canFetchMore({}));
        QVERIFY(model.isComplete());
    }
    void cellsSayWhatIsKnown() {
        auto model = makeModel();
        model.setTimeDisplay(TimeDisplay::Utc, *parseInstant("2026-03-01T10:00:00Z"));
        model.show({});
        answer(model, 4, true);
        QCOMPARE(cell(model, 0, MessageTableModel::State), QStringLiteral("pending"));
        QCOMPARE(cell(model, 0, MessageTableModel::Age), QStringLiteral("1 h"));
        QCOMPARE(cell(model, 1, MessageTableModel::Age), QStringLiteral("+1.20 s"));
        QCOMPARE(cell(model, 1, MessageTableModel::Created), QStringLiteral("2026-03-01 09:00:01.000"));
        QCOMPARE(cell(model, 3, MessageTableModel::Problem), QStringLiteral("the broker refused"));
        QCOMPARE(model.index(3, 0).data(MessageTableModel::StateRole).toInt(), static_cast<int>(MessageState::Dead));
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), QStringLiteral("state"));
    }
    void anEmptyOneIsSaid() {
        auto model = makeModel();
        QSignalSpy came(&model, &MessageTableModel::firstRowsCame);
        model.show({});
        answer(model, 0, true);
        QCOMPARE(came.size(), 1);
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(model.isComplete());
    }
    void oldAnswersAreNotForUs() {
        auto model = makeModel();
        model.show({});
        const auto old = m_asked.back();
        MessageQuery dead;
        dead.state = MessageState::Dead;
        model.show(dead);
        model.setRows(old.era, old.page, samplePage(0, 5, true));
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(*m_asked.back().query.state, MessageState::Dead);
    }
    void farPagesAreForgottenAndComeBack() {
        auto model = makeModel();
        model.show({});
        const int pages = static_cast<int>(MessageTableModel::pagesKept) + 3;
        for (int page = 0; page < pages; ++page) {
            answer(model, full, page + 1 == pages);
            model.fetchMore({});
        }
        m_asked.clear();
        QVERIFY(!model.message(0));
        QCOMPARE(m_asked.size(), std::size_t{1});
        QVERIFY(!m_asked.back().query.after);
        QVERIFY(model.index(0, 0).data(MessageTableModel::PendingRole).toBool());
        answer(model, full, false);
        QCOMPARE(model.message(0)->id, std::string("m-0"));
        QCOMPARE(model.rowCount(), pages * full);
    }
    void aFailureIsAskedAgain() {
        auto model = makeModel();
        model.show({});
        const auto request = m_asked.back();
        m_asked.clear();
        model.failRows(request.era, request.page);
        QVERIFY(!model.canFetchMore({}));
        model.retry();
        QCOMPARE(m_asked.size(), std::size_t{1});
    }
    void findsTheMessageOfAnEvent() {
        auto model = makeModel();
        model.show({});
        answer(model, 9, true);
        QCOMPARE(model.rowOf({"event-5"}), 5);
        QCOMPARE(model.rowOf({"event-77"}), -1);
    }

private:
    std::vector<MessageRowsRequest> m_asked;
};

LEFTFOLD_TEST(TstMessageTableModel)
#include "tst_message_table_model.moc"
