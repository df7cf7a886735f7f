// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/text_label.h"

using namespace leftfold::ui;

class TstTextLabel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        Theme::instance().install();
        Theme::instance().setAppearance(Appearance::Light);
    }
    void followsTheTheme() {
        TextLabel label(QStringLiteral("quiet"), TextStyle::Mono, TextColor::Muted);
        QCOMPARE(label.palette().color(QPalette::WindowText), lightTokens().muted);
        Theme::instance().setAppearance(Appearance::Dark);
        label.show(); // polished only now
        QCOMPARE(label.palette().color(QPalette::WindowText), darkTokens().muted);
        Theme::instance().setAppearance(Appearance::Light);
        QCOMPARE(label.palette().color(QPalette::WindowText), lightTokens().muted);
        Theme::instance().setTextScale(2);
        QCOMPARE(label.font().pointSizeF(), textFont(TextStyle::Mono).pointSizeF());
        Theme::instance().setTextScale(1);
    }
    void markupIsText() {
        const TextLabel label(QStringLiteral("<b>o-17</b>"), TextStyle::Body);
        QCOMPARE(label.textFormat(), Qt::PlainText);
    }
    void elidesAndTellsTheWhole() {
        TextLabel label(QStringLiteral("5b0e7a1c-0000-4000-8000-0000000077d2"), TextStyle::Mono);
        label.setFit(TextLabel::Fit::ElideMiddle);
        QVERIFY(label.minimumSizeHint().width() < 100);
        label.resize(90, 20);
        label.grab();
        QCOMPARE(label.toolTip(), label.text());
        label.resize(900, 20);
        label.grab();
        QVERIFY(label.toolTip().isEmpty());
    }
    void sectionLabelsAreCapitals() {
        const std::unique_ptr<TextLabel> label(makeSectionLabel(QStringLiteral("Links")));
        QCOMPARE(label->font().capitalization(), QFont::AllUppercase);
        QCOMPARE(label->text(), QStringLiteral("Links"));
    }
};

LEFTFOLD_TEST(TstTextLabel)
#include "tst_text_label.moc"
