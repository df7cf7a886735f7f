// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/widgets/painted.h"
#include "ui/widgets/row_painting.h"

using namespace leftfold::ui;
using leftfold::ui::test::count;

class TstRowPainting : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install();
        m_image.fill(Qt::white);
    }
    void textEndsWithinItsRoom() {
        QPainter painter(&m_image);
        const int end = drawRowText(&painter, QRect(10, 0, 60, 27), QString(100, QLatin1Char('x')), {TextStyle::Mono, Qt::black});
        QVERIFY(end > 40 && end <= 70);
        QCOMPARE(drawRowText(&painter, QRect(10, 0, 0, 27), QStringLiteral("x"), {TextStyle::Mono, Qt::black}), 10);
    }
    void theDayGoesWhereBothDoNotFit() {
        const QString moment = QStringLiteral("2026-03-01 10:00:00.000");
        const int whole = QFontMetrics(textFont(TextStyle::Mono)).horizontalAdvance(moment);
        QImage image(whole + 8, 27, QImage::Format_RGB32);
        const auto painted = [&](int room) {
            image.fill(tokens().base);
            QPainter painter(&image);
            drawRowTime(&painter, QRect(0, 0, room, 27), moment);
            painter.end();
            return image.copy(0, 0, whole / 3, 27);
        };
        const QImage both = painted(whole);
        QVERIFY(both != painted(whole - 8));
        QVERIFY(count(both, tokens().muted) == 0); // the day alone stands there, in the third voice
    }
    void rowsAreAsHighAsTheMockUps() {
        QVERIFY(tableRowHeight() >= 24 && tableRowHeight() <= 30);
        QVERIFY(treeRowHeight() >= 22 && treeRowHeight() <= 28);
    }
    void placeholdersVary() {
        QImage first(200, 27, QImage::Format_RGB32);
        first.fill(Qt::white);
        QImage second = first;
        QPainter one(&first);
        drawPlaceholder(&one, first.rect(), 1);
        QPainter two(&second);
        drawPlaceholder(&two, second.rect(), 2);
        QVERIFY(count(first, tokens().hover) != count(second, tokens().hover));
    }

private:
    QImage m_image{100, 27, QImage::Format_RGB32};
};

LEFTFOLD_TEST(TstRowPainting)
#include "tst_row_painting.moc"
