// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/fold_menus.h"
#include <QMenu>

using namespace leftfold;
using namespace leftfold::ui;

class TstFoldMenus : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_bench.openStore());
        m_bench.session.show({"Shelf", "s-1"});
        QTRY_VERIFY(m_bench.session.timeline());
    }
    void choosesAReducer() {
        QCOMPARE(foldName(m_bench.session), QStringLiteral("merge"));
        QMenu menu;
        fillFoldMenu(menu, m_bench.session, nullptr);
        find(menu, QStringLiteral("sample: payment"))->trigger();
        QTRY_COMPARE(foldName(m_bench.session), QStringLiteral("payment.reducer.json"));
        fillFoldMenu(menu, m_bench.session, nullptr);
        QVERIFY(find(menu, QStringLiteral("sample: payment"))->isChecked());
    }
    void saysThatThereIsNoSnapshot() {
        QMenu menu;
        fillStartMenu(menu, m_bench.session);
        QVERIFY(find(menu, QStringLiteral("from zero"))->isChecked());
        QVERIFY(!find(menu, QStringLiteral("The store has no snapshot of it"))->isEnabled());
        QCOMPARE(startName(m_bench.session), QStringLiteral("from zero"));
    }

private:
    static QAction* find(const QMenu& menu, const QString& text) {
        for (QAction* action : menu.actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }
    ShopBench m_bench;
};

LEFTFOLD_TEST(TstFoldMenus)
#include "tst_fold_menus.moc"
