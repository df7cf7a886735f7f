// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/focus_walk.h"
#include <QApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>

using namespace leftfold::ui;

class TstFocusWalk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_window = std::make_unique<QWidget>();
        auto* outer = new QHBoxLayout(m_window.get());
        m_root = new QWidget;
        m_outside = new QPushButton;
        outer->addWidget(m_root);
        outer->addWidget(m_outside);
        auto* column = new QVBoxLayout(m_root);
        m_row = new QHBoxLayout;
        auto* splitter = new QSplitter;
        auto* right = new QPushButton(QStringLiteral("right"));
        splitter->addWidget(new QPushButton(QStringLiteral("left")));
        splitter->addWidget(right);
        column->addLayout(m_row);
        column->addWidget(splitter);
        m_row->addWidget(new QPushButton(QStringLiteral("late"))); // made last, seen first
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QApplication::setActiveWindow(m_window.get());
    }
    void layoutsGiveTheOrder() { QCOMPARE(names(), QStringLiteral("late left right")); }
    void whatCannotBeUsedIsNoStop() {
        m_row->itemAt(0)->widget()->setEnabled(false);
        QCOMPARE(names(), QStringLiteral("left right"));
    }
    void itWalksThroughAndOut() {
        const auto order = focusOrder(*m_root);
        order[0]->setFocus();
        QVERIFY(walkFocus(*m_root, FocusWay::Next));
        QCOMPARE(QApplication::focusWidget(), order[1]);
        QVERIFY(walkFocus(*m_root, FocusWay::Previous));
        QCOMPARE(QApplication::focusWidget(), order[0]);
        order[2]->setFocus();
        QVERIFY(walkFocus(*m_root, FocusWay::Next));
        QCOMPARE(QApplication::focusWidget(), m_outside);
    }

private:
    QString names() const {
        QStringList all;
        for (auto* stop : focusOrder(*m_root))
            all << qobject_cast<QPushButton*>(stop)->text();
        return all.join(u' ');
    }

    std::unique_ptr<QWidget> m_window;
    QWidget* m_root = nullptr;
    QPushButton* m_outside = nullptr;
    QHBoxLayout* m_row = nullptr;
};

LEFTFOLD_TEST(TstFocusWalk)
#include "tst_focus_walk.moc"
