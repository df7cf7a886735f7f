// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/widgets/chain_scenes.h"
#include "tests/ui/widgets/painted.h"
#include "ui/widgets/chain_painting.h"
#include "ui/widgets/type_colors.h"

using namespace leftfold;
using namespace leftfold::ui;
using namespace leftfold::ui::test;

class TstChainPainting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void boxesLinesAndSigns() {
        const QImage image = drawn(*oddScene(), 1);
        QVERIFY(count(image, typeColor("Order")) > 200);
        QVERIFY(count(image, tokens().changedSoft) > 500); // the missing cause
        QVERIFY(count(image, tokens().text) > 100); // the critical path
    }
    void farAwayBoxesAreBlocksAndNoneIsLost() {
        const auto scene = sceneOf({"a", "b", "c"});
        QVERIFY(count(drawn(*scene, 0.05), typeColor("Order")) >= 3 * 4);
        QVERIFY(count(drawn(*deepScene(500), 0.005), typeColor("Order")) > 300);
    }
    void theCurrentBoxHasARing() {
        const auto scene = sceneOf({"a", "b <- a"});
        QCOMPARE(count(drawn(*scene, 1), tokens().soft), 0);
        QVERIFY(count(drawn(*scene, 1, 1), tokens().soft) > 500);
    }
    void whatIsNotSeenIsNotDrawn() {
        const auto scene = sceneOf({"a", "b <- a"});
        QCOMPARE(count(drawn(*scene, 1, -1, {5000, 5000, 10, 10}), typeColor("Order")), 0);
    }
    /// A cause far above its effects: its line is there in the middle between them, wherever one looks, and near the same place.
    void ofALongLineWhatIsSeenIsDrawn() {
        std::vector<std::string> lines{"a"};
        for (int n = 0; n < 400; ++n)
            lines.push_back("b" + std::to_string(n) + " <- a");
        ChainView view;
        view.foldRepeats = false;
        const auto scene = sceneOf(lines, view);
        const double gap = scene->layout.measures.boxWidth;
        for (const double top : {500.0, 3000.0, 15000.0, 20000.0}) {
            QImage image(60, 100, QImage::Format_RGB32);
            image.fill(tokens().window);
            QPainter painter(&image);
            painter.translate(-gap, -top);
            paintChain(painter, *scene, {{gap, top, 60, 100}, 1, -1, -1, false});
            int across = 0;
            for (int x = 1; x < static_cast<int>(scene->layout.measures.columnGap); ++x)
                across += image.pixelColor(x, 43) != tokens().window ? 1 : 0;
            QVERIFY2(across > 0, qPrintable(QString::number(top)));
        }
    }
    void collapsedAndFoldedBoxesSaySo() {
        ChainView view;
        view.collapsed.insert(0);
        const QImage plain = drawn(*sceneOf({"a"}), 1);
        const QImage collapsed = drawn(*sceneOf({"a", "b <- a", "c <- b"}, view), 1);
        QVERIFY(count(collapsed, tokens().line) > count(plain, tokens().line));
    }

private:
    static QImage drawn(const ChainScene& scene, double scale, int current = -1, const QRectF& seen = {-10, -10, 1e7, 1e7}) {
        QImage image(900, 500, QImage::Format_RGB32);
        image.fill(tokens().window);
        QPainter painter(&image);
        painter.translate(10, 10);
        painter.scale(scale, scale);
        paintChain(painter, scene, {seen, scale, current, -1, true});
        return image;
    }
};

LEFTFOLD_TEST(TstChainPainting)
#include "tst_chain_painting.moc"
