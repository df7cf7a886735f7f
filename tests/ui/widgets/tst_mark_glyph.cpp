// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/mark_glyph.h"
#include "ui/widgets/theme.h"
#include <QPainter>

using namespace leftfold::ui;

class TstMarkGlyph : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasAFormOfItsOwn() {
        Theme::instance().install();
        std::vector<QImage> drawn;
        for (int kind = 0; kind < markKinds; ++kind) {
            QImage image(16, 16, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            drawMark(painter, static_cast<MarkKind>(kind), {8, 8}, markReach, Qt::black); // without its colour
            painter.end();
            for (const QImage& other : drawn)
                QVERIFY(other != image);
            drawn.push_back(image);
        }
    }
};

LEFTFOLD_TEST(TstMarkGlyph)
#include "tst_mark_glyph.moc"
