// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thin_splitter.h"

using namespace leftfold::ui;

class TstThinSplitter : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aLineThatCanBeGrabbed() {
        Theme::instance().install();
        Theme::instance().setAppearance(Appearance::Light);
        ThinSplitter splitter(Qt::Horizontal);
        splitter.addWidget(new QWidget);
        splitter.addWidget(new QWidget);
        splitter.resize(401, 100);
        splitter.show();
        QCOMPARE(splitter.handleWidth(), 1);
        QVERIFY(splitter.handle(1)->width() >= 5);
        const int line = splitter.widget(0)->geometry().right() + 1;
        QCOMPARE(splitter.grab().toImage().pixelColor(line, 50), lightTokens().line);
    }
};

LEFTFOLD_TEST(TstThinSplitter)
#include "tst_thin_splitter.moc"
