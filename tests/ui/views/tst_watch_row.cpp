// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/views/watch_row.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/transition_list.h"
#include <QLabel>
#include <QSignalSpy>
#include <QToolButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstWatchRow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { Theme::instance().install(); }
    void aPlace() {
        auto history = std::make_shared<ValueHistory>();
        const Value paid = Value::string("paid");
        history->add(nullptr);
        history->add(&paid);
        WatchRow row(QStringLiteral("state.status"), WatchRow::Kind::Place);
        QCOMPARE(value(row), QString());
        row.show(std::shared_ptr<const ValueHistory>(), {});
        QCOMPARE(value(row), QStringLiteral("\u2026"));
        row.show(std::shared_ptr<const ValueHistory>(history), {});
        QCOMPARE(value(row), QStringLiteral("nothing there"));
        row.setHead(1);
        QCOMPARE(value(row), QStringLiteral("paid"));
        row.setHead(5); // of another history, whose values are not here yet
        QCOMPARE(value(row), QStringLiteral("\u2026"));
    }
    void aCondition() {
        auto history = std::make_shared<ConditionHistory>();
        for (const bool holds : {true, false, true})
            history->add(holds);
        WatchRow row(QStringLiteral("state.total < 0"), WatchRow::Kind::Condition);
        row.show(std::shared_ptr<const ConditionHistory>(history), [](std::size_t step) { return QString::number(step); });
        QCOMPARE(value(row), QStringLiteral("holds"));
        row.setHead(1);
        QCOMPARE(value(row), QString());
        QCOMPARE(row.findChild<TransitionList*>()->accessibleDescription(), QStringLiteral("ceased 1, became 2"));
        QSignalSpy removed(&row, &WatchRow::removeAsked);
        row.findChild<QToolButton*>(QStringLiteral("removeWatch"))->click();
        QCOMPARE(removed.count(), 1);
    }

private:
    static QString value(const WatchRow& row) { return row.findChild<QLabel*>(QStringLiteral("watchValue"))->text(); }
};

LEFTFOLD_TEST(TstWatchRow)
#include "tst_watch_row.moc"
