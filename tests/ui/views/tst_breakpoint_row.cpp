// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/views/breakpoint_row.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

using namespace leftfold;
using namespace leftfold::ui;

class TstBreakpointRow : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { Theme::instance().install(); }
    void tellsHowOftenAndWhen() {
        BreakpointRow every({.types = "order.*", .condition = {}});
        QCOMPARE(hits(every, {}), QStringLiteral("\u2026"));
        QCOMPARE(hits(every, std::vector<std::size_t>{1, 2}), QStringLiteral("2 stops"));
        BreakpointRow third({.types = "order.*", .condition = {}, .met = MetWhen::Holds, .rule = {HitRule::Kind::Nth, 3}});
        QCOMPARE(hits(third, std::vector<std::size_t>{7}), QStringLiteral("hit 3 \u00b7 1 stop"));
    }
    void itsMenuChangesWhenItStops() {
        BreakpointRow row({.types = {}, .condition = "state.total < 0", .met = MetWhen::Becomes});
        std::vector<Breakpoint> changes;
        connect(&row, &BreakpointRow::changed, &row, [&changes](const Breakpoint& breakpoint) { changes.push_back(breakpoint); });
        QMenu* menu = row.findChild<QToolButton*>(QStringLiteral("breakpointMenu"))->menu();
        Q_EMIT menu->aboutToShow();
        trigger(*menu->actions()[1]->menu(), QStringLiteral("The time number 3"));
        trigger(*menu->actions()[2]->menu(), QStringLiteral("Every 10 times"));
        trigger(*menu, QStringLiteral("Every time"));
        trigger(*menu, QStringLiteral("Only where it comes to hold"));
        QCOMPARE(changes.size(), 4u);
        QVERIFY(changes[0].rule == (HitRule{HitRule::Kind::Nth, 3}));
        QVERIFY(changes[1].rule == (HitRule{HitRule::Kind::EveryNth, 10}));
        QVERIFY(changes[2].rule == HitRule());
        QVERIFY(changes[3].met == MetWhen::Holds && changes[3].condition == "state.total < 0");
        QSignalSpy removed(&row, &BreakpointRow::removeAsked);
        trigger(*menu, QStringLiteral("Remove"));
        QCOMPARE(removed.count(), 1);
    }

private:
    static QString hits(BreakpointRow& row, const std::optional<std::vector<std::size_t>>& stops) {
        row.setStops(stops);
        return row.findChild<QLabel*>(QStringLiteral("breakpointHits"))->text();
    }
    static void trigger(QMenu& menu, const QString& text) {
        for (QAction* action : menu.actions())
            if (action->text() == text)
                return action->trigger();
        QFAIL(qPrintable(text));
    }
};

LEFTFOLD_TEST(TstBreakpointRow)
#include "tst_breakpoint_row.moc"
