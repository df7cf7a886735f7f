// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/studio_style.h"
#include "ui/widgets/theme.h"
#include <QPainter>
#include <QStyleOption>

using namespace leftfold::ui;

class TstStudioStyle : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install();
        Theme::instance().setAppearance(Appearance::Light);
    }
    void linesAreThin() {
        const StudioStyle style;
        QCOMPARE(style.pixelMetric(QStyle::PM_SplitterWidth, nullptr, nullptr), 1);
        QCOMPARE(style.pixelMetric(QStyle::PM_DockWidgetSeparatorExtent, nullptr, nullptr), 1);
        QCOMPARE(style.styleHint(QStyle::SH_EtchDisabledText, nullptr, nullptr, nullptr), 0);
    }
    void signsAreDrawnInOurColours_data() {
        QTest::addColumn<int>("element");
        QTest::addColumn<QColor>("color");
        QTest::newRow("focus") << int(QStyle::PE_FrameFocusRect) << lightTokens().accent;
        QTest::newRow("checked") << int(QStyle::PE_IndicatorCheckBox) << lightTokens().accent;
        QTest::newRow("radio") << int(QStyle::PE_IndicatorRadioButton) << lightTokens().accent;
        QTest::newRow("arrow") << int(QStyle::PE_IndicatorArrowDown) << lightTokens().muted;
        QTest::newRow("branch") << int(QStyle::PE_IndicatorBranch) << lightTokens().muted;
    }
    void signsAreDrawnInOurColours() {
        QFETCH(int, element);
        QFETCH(QColor, color);
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, 32, 32);
        option.state = QStyle::State_On | QStyle::State_Enabled | QStyle::State_Children;
        QVERIFY(nearest(drawn(static_cast<QStyle::PrimitiveElement>(element), option), color) < 40);
    }
    void aRowWithoutChildrenHasNoSign() {
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, 32, 32);
        QVERIFY(nearest(drawn(QStyle::PE_IndicatorBranch, option), lightTokens().muted) > 100);
    }

private:
    static QImage drawn(QStyle::PrimitiveElement element, const QStyleOption& option) {
        QImage image(32, 32, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        StudioStyle().drawPrimitive(element, &option, &painter, nullptr);
        return image;
    }
    static int nearest(const QImage& image, const QColor& color) {
        int best = 1000;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                best = std::min(best,
                    std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green()) + std::abs(pixel.blue() - color.blue()));
            }
        }
        return best;
    }
};

LEFTFOLD_TEST(TstStudioStyle)
#include "tst_studio_style.moc"
