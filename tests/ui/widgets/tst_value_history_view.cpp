// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "tests/ui/widgets/painted.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/type_colors.h"
#include "ui/widgets/value_history_view.h"
#include <QSignalSpy>

using namespace leftfold;
using namespace leftfold::ui;

namespace {

/// The values after step 0, 1, …; an empty text: nothing there.
std::shared_ptr<const ValueHistory> historyOf(const std::vector<std::string>& values) {
    auto history = std::make_shared<ValueHistory>();
    for (const auto& text : values) {
        const auto value = text.empty() ? Value() : parseJson(text).value();
        history->add(text.empty() ? nullptr : &value);
    }
    return history;
}

QString stepName(std::size_t step) {
    return QStringLiteral("v%1").arg(step);
}

QImage grabbed(ValueHistoryView& view, int width = 100) {
    view.resize(width, view.sizeHint().height());
    QImage image(view.size(), QImage::Format_RGB32);
    image.fill(Qt::magenta);
    view.render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

} // namespace

class TstValueHistoryView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        Theme::instance().setAppearance(Appearance::Light);
    }
    void numbersAreACurve() {
        ValueHistoryView view;
        view.show(QStringLiteral("state.total"), historyOf({"0", "10", "10", "20", "5"}), stepName);
        QVERIFY(view.isCurve());
        view.setHead(3);
        QCOMPARE(view.accessibleName(), QStringLiteral("state.total"));
        QCOMPARE(view.accessibleDescription(), QStringLiteral("20; 3 changes in 4 steps"));
        const QImage image = grabbed(view);
        QVERIFY(ui::test::count(image, Qt::magenta) < image.width() * image.height());
        QVERIFY(ui::test::count(image, tokens().text) >= view.height() / 2); // the head
    }
    void hugeAndMissingNumbersDoNoHarm() {
        ValueHistoryView view;
        for (const auto& values :
            {std::vector<std::string>{"1e308", "-1e308", "1e400", "", "null", "\"12.50\""}, {"7"}, {"7", "7"}, {"1e400"}}) {
            view.show(QStringLiteral("x"), historyOf(values), stepName);
            QVERIFY(view.isCurve());
            QVERIFY(!grabbed(view).isNull());
        }
    }
    void otherValuesAreBands() {
        ValueHistoryView view;
        view.show(QStringLiteral("state.status"), historyOf({"\"a\"", "\"b\"", "\"a\"", ""}), stepName);
        QVERIFY(!view.isCurve());
        const QImage image = grabbed(view);
        const auto color = [&](double share) { return image.pixelColor(int(share * image.width()), image.height() / 2); };
        QCOMPARE(color(0.2), color(0.6));
        QVERIFY(color(0.2) != color(0.4));
        QCOMPARE(color(0.9), tokens().line);
    }
    void aConditionHasBandsWhereItHolds() {
        ConditionHistory history;
        for (const bool holds : {false, true, true, false})
            history.add(holds);
        ValueHistoryView view;
        view.show(QStringLiteral("state.total < 0"), history, stepName);
        const QImage image = grabbed(view);
        QCOMPARE(image.pixelColor(15, 5), tokens().line);
        QVERIFY(image.pixelColor(50, 5) != tokens().line);
        QCOMPARE(image.pixelColor(90, 5), tokens().line);
    }
    void aClickLeadsToWhoWroteIt() {
        ValueHistoryView view;
        view.show(QStringLiteral("x"), historyOf({"0", "1", "1", "1"}), stepName);
        view.resize(100, view.sizeHint().height());
        QSignalSpy asked(&view, &ValueHistoryView::stepAsked);
        QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(95, 4));
        QTest::mouseClick(&view, Qt::LeftButton, {}, QPoint(3, 4));
        QCOMPARE(asked.count(), 2);
        QCOMPARE(asked[0][0].value<std::size_t>(), std::size_t{1});
        QCOMPARE(asked[1][0].value<std::size_t>(), std::size_t{0});
    }
    void beforeAnythingIsKnown() {
        ValueHistoryView view;
        view.show(QStringLiteral("x"), nullptr, stepName);
        QTest::mouseClick(&view, Qt::LeftButton);
        QVERIFY(!grabbed(view).isNull());
        QCOMPARE(view.accessibleDescription(), QStringLiteral("not known yet"));
    }
    void manyStepsStayQuick() {
        std::vector<std::string> values;
        for (int step = 0; step < 100'000; ++step)
            values.push_back(std::to_string(step * 37 % 1000));
        ValueHistoryView view;
        view.show(QStringLiteral("x"), historyOf(values), stepName);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!grabbed(view, 300).isNull());
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }
};

LEFTFOLD_TEST(TstValueHistoryView)
#include "tst_value_history_view.moc"
