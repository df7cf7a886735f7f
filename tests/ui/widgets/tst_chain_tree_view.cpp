// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/widgets/chain_scenes.h"
#include "tests/ui/widgets/painted.h"
#include "ui/widgets/chain_tree_view.h"
#include "ui/widgets/row_painting.h"
#include <QSignalSpy>

using namespace leftfold;
using namespace leftfold::ui;
using namespace leftfold::ui::test;

class TstChainTreeView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void drawsEveryOddity() {
        ChainTreeView view;
        view.resize(900, 500);
        view.setScene(oddScene());
        const QImage image = view.grab().toImage();
        QVERIFY(count(image, tokens().changedSoft) > 50); // the pills
        QVERIFY(count(image, tokens().line) > 50); // the guides
    }
    void theCurrentRowIsLit() {
        ChainTreeView view;
        view.resize(900, 500);
        view.setScene(sceneOf({"a", "b <- a"}));
        QCOMPARE(count(view.grab().toImage(), tokens().soft), 0);
        view.setCurrentRow(1);
        QVERIFY(count(view.grab().toImage(), tokens().soft) > 5000);
    }
    void besideTheGraphItStillShowsLatencies() {
        ChainTreeView view;
        view.resize(248, 200); // a window of 1024 pixels with the inspector
        view.setScene(sceneOf({"a", "b <- a"}));
        const QImage with = view.grab().toImage();
        view.setScene(sceneOf({"a", "b"})); // neither has a cause, so neither has a latency
        const QImage without = view.grab().toImage();
        const QRect column(248 - 16 - 70, tableRowHeight(), 70, 3 * tableRowHeight());
        QVERIFY(count(with.copy(column), tokens().muted) > count(without.copy(column), tokens().muted));
    }
    void narrowItStillShowsNames() {
        ChainTreeView view;
        view.resize(200, 200);
        view.setScene(oddScene());
        QVERIFY(!view.grab().isNull());
    }
};

LEFTFOLD_TEST(TstChainTreeView)
#include "tst_chain_tree_view.moc"
