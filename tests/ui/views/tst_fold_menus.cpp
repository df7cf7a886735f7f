// SPDX-License-Identifier: Apache-2.0
#include "core/replay/merge_reducer.h"
#include "core/replay/reducer_makers.h"
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/fold_menus.h"
#include <QInputDialog>
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
    void startsAProgramOnlyWithConsent() {
        std::string started;
        provideReducers({{}, [&](const std::string& command, const std::string&) {
                             started = command;
                             return ReducerMakers::Made(std::make_shared<MergeReducer>());
                         }});
        QWidget window;
        QMenu menu;
        fillFoldMenu(menu, m_bench.session, &window);
        find(menu, QStringLiteral("Fold with a program…"))->trigger();
        auto* dialog = window.findChild<QInputDialog*>(QStringLiteral("programDialog"));
        QVERIFY(dialog);
        dialog->setTextValue(QStringLiteral("node fold.js"));
        dialog->reject();
        QVERIFY(started.empty());
        find(menu, QStringLiteral("Fold with a program…"))->trigger();
        dialog = window.findChildren<QInputDialog*>(QStringLiteral("programDialog")).last();
        dialog->setTextValue(QStringLiteral("node fold.js"));
        dialog->accept();
        QTRY_COMPARE(foldName(m_bench.session), QStringLiteral("exec:node fold.js"));
        QCOMPARE(started, std::string("node fold.js"));
        provideReducers({});
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
