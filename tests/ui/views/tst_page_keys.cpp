// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/views/page_keys.h"
#include <QLineEdit>

using namespace leftfold::ui;

class TstPageKeys : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aKeyBelongsToItsPage() {
        QWidget window;
        auto* page = new QWidget(&window);
        auto* part = new QWidget(page);
        part->setFocusPolicy(Qt::StrongFocus);
        auto* elsewhere = new QLineEdit(&window);
        int heard = 0;
        addPageKey(page, QKeySequence(Qt::Key_X), [&heard] { ++heard; });
        window.show();
        QApplication::setActiveWindow(&window);
        elsewhere->setFocus();
        QTest::keyClick(elsewhere, Qt::Key_X);
        QCOMPARE(heard, 0);
        part->setFocus();
        QTest::keyClick(part, Qt::Key_X);
        QCOMPARE(heard, 1);
    }
};

LEFTFOLD_TEST(TstPageKeys)
#include "tst_page_keys.moc"
