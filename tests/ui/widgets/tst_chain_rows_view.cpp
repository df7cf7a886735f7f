// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/widgets/chain_scenes.h"
#include "ui/widgets/chain_tree_view.h"
#include "ui/widgets/row_painting.h"
#include <QScrollBar>
#include <QSignalSpy>

using namespace leftfold;
using namespace leftfold::ui;
using namespace leftfold::ui::test;

class TstChainRowsView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aClickChoosesTheRowBelowIt() {
        ChainTreeView view;
        view.resize(600, 400);
        view.setScene(sceneOf({"a", "b <- a", "c <- b"}));
        view.show();
        QSignalSpy chosen(&view, &ChainDiagram::rowChosen);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {100, 5}); // the names of the columns
        QCOMPARE(chosen.count(), 0);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {100, 32 + tableRowHeight() + 4});
        QCOMPARE(view.currentRow(), 1);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, {100, 390});
        QCOMPARE(view.currentRow(), 1);
    }
    void longChainsScroll() {
        ChainTreeView view;
        view.resize(600, 400);
        view.setScene(deepScene(5000));
        view.show();
        QCOMPARE(view.seenRows().first, 0);
        QVERIFY(view.seenRows().second < 20);
        QSignalSpy seen(&view, &ChainRowsView::seenChanged);
        view.setCurrentRow(4000);
        QVERIFY(view.seenRows().first < 4000 && view.seenRows().second > 4000);
        QVERIFY(seen.count() > 0);
        view.scrollToRow(4990);
        QCOMPARE(view.seenRows().second, 5000);
    }
    void deepRowsKeepRoomForTheirNames() {
        ChainTreeView view;
        view.resize(600, 400);
        view.setScene(deepScene(5000));
        view.show();
        const auto dark = [&view] {
            const QImage image = view.viewport()->grab().toImage();
            int pixels = 0;
            for (int x = 0; x < 380; ++x)
                for (int y = 200; y < 390; ++y)
                    pixels += image.pixelColor(x, y).lightness() < 90 ? 1 : 0;
            return pixels;
        };
        view.scrollToRow(4500);
        QVERIFY(dark() > 200); // letters
    }
};

LEFTFOLD_TEST(TstChainRowsView)
#include "tst_chain_rows_view.moc"
