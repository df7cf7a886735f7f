// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/views/store_caption.h"
#include <QDir>

using namespace leftfold;
using namespace leftfold::ui;

class TstStoreCaption : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersAreGrouped() {
        QCOMPARE(grouped(0), QStringLiteral("0"));
        QCOMPARE(grouped(999), QStringLiteral("999"));
        QCOMPARE(grouped(1204332), QStringLiteral("1\u202F204\u202F332"));
        QCOMPARE(grouped(-1000), QStringLiteral("-1\u202F000"));
        QCOMPARE(grouped(-999), QStringLiteral("-999"));
    }
    void saysWhatIsOpen() {
        StoreDescription store;
        store.engine = Engine::Sqlite;
        store.name = "shop.db";
        store.address = "/data/shop.db";
        const StoreCaption caption = captionOf({"shop.db", {}, true}, store);
        QCOMPARE(caption, (StoreCaption{QStringLiteral("shop.db"), QStringLiteral("/data/shop.db"), QStringLiteral("SQLite"), true, true}));
    }
    void aRelativePathIsRememberedWhole() {
        StoreDescription store;
        store.engine = Engine::Sqlite;
        const RecentStore remembered = recentOf({"data/shop.db", "marten", false}, store);
        QCOMPARE(remembered.address, QDir::current().absoluteFilePath(QStringLiteral("data/shop.db")));
        QCOMPARE(remembered.layout, QStringLiteral("marten"));
        store.engine = Engine::Postgresql;
        QCOMPARE(recentOf({"postgresql://db/shop", {}, false}, store).address, QStringLiteral("postgresql://db/shop"));
    }
    void ofAProjectTheSameStoreIsOpenedAgain() {
        StoreChoice choice{"/data/shop.db", {}, true};
        choice.project = "/data/team.leftfold";
        choice.projectStore = "the shop";
        const StoreChoice again = choiceOf(recentOf(choice, {}));
        QCOMPARE(again.store, choice.project);
        QCOMPARE(again.projectStore, choice.projectStore);
        QVERIFY(again.production);
        QVERIFY(choiceOf(recentOf({"/data/shop.db", {}, false}, {})).projectStore.empty());
    }
};

LEFTFOLD_TEST(TstStoreCaption)
#include "tst_store_caption.moc"
