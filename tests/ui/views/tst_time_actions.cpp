// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/window_bench.h"
#include "ui/views/time_actions.h"
#include "ui/widgets/status_strip.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstTimeActions : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oneKeyGoesThroughTheFormsAndTheNextWindowRemembers() {
        WindowBench bench;
        addTimeActions(*bench.window, bench.workspace);
        QVERIFY(bench.openStore());
        QVERIFY(bench.workspace.timeDisplay() == TimeDisplay::Utc);
        const auto press = [&bench] { QTest::keyClick(bench.window.get(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier); };
        press();
        QVERIFY(bench.workspace.timeDisplay() == TimeDisplay::Local);
        QVERIFY(bench.window->status().timeDisplay() == TimeDisplay::Local);
        press();
        QVERIFY(bench.workspace.timeDisplay() == TimeDisplay::Relative);
        bench.makeWindow();
        bench.workspace.setTimeDisplay(TimeDisplay::Utc); // as another window would begin
        bench.settings.setValue(QStringLiteral("window/times"), 2);
        addTimeActions(*bench.window, bench.workspace);
        QVERIFY(bench.workspace.timeDisplay() == TimeDisplay::Relative);
        press();
        QVERIFY(bench.workspace.timeDisplay() == TimeDisplay::Utc);
    }
};

LEFTFOLD_TEST(TstTimeActions)
#include "tst_time_actions.moc"
