// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/models/page_ledger.h"

using namespace leftfold;
using namespace leftfold::ui;

class TstPageLedger : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void growsPageByPage() {
        PageLedger ledger;
        QVERIFY(!ledger.mayGrow());
        ledger.begin();
        QVERIFY(ledger.mayGrow());
        QVERIFY(!ledger.ask(0));
        QVERIFY(!ledger.mayGrow() && ledger.isWaiting());
        ledger.answer(0);
        ledger.append(cursor("a"), false);
        QCOMPARE(ledger.next(), 1);
        QVERIFY(!ledger.mayAsk(2));
        QCOMPARE(ledger.ask(1)->keys.front(), std::string("a"));
        ledger.answer(1);
        ledger.append(cursor("b"), true);
        QVERIFY(ledger.isAtEnd() && !ledger.mayGrow());
        QCOMPARE(ledger.ask(1)->keys.front(), std::string("a")); // one that was forgotten
    }
    void whatFailedWaitsToBeForgiven() {
        PageLedger ledger;
        ledger.begin();
        ledger.ask(0);
        ledger.fail(0);
        QVERIFY(!ledger.mayAsk(0) && ledger.hasFailed(0) && !ledger.isWaiting());
        ledger.forgive();
        QVERIFY(ledger.mayAsk(0));
        ledger.ask(0);
        ledger.failAll();
        QVERIFY(ledger.hasFailed(0));
        ledger.forgive();
        ledger.ask(0);
        ledger.drop(0);
        QVERIFY(ledger.mayAsk(0));
    }
    void everyResultHasItsEra() {
        PageLedger ledger;
        ledger.begin();
        const int era = ledger.era();
        ledger.ask(0);
        ledger.renew();
        QVERIFY(ledger.era() != era && !ledger.isWaiting());
        ledger.append(cursor("a"), false);
        ledger.begin();
        QCOMPARE(ledger.next(), 0);
    }
    void anOutlineGivesEveryBeginning() {
        PageLedger ledger;
        ledger.begin();
        ledger.complete({cursor("a"), cursor("b")});
        QVERIFY(ledger.isAtEnd());
        QVERIFY(ledger.mayAsk(2) && !ledger.mayAsk(3));
        QCOMPARE(ledger.ask(2)->keys.front(), std::string("b"));
    }
    void goesOnWhereTheResultGrows() {
        PageLedger ledger;
        ledger.begin();
        ledger.complete({cursor("a"), cursor("b")});
        QVERIFY(!ledger.isAsked(2));
        ledger.ask(2);
        QVERIFY(ledger.isAsked(2));
        ledger.goOn(1, {cursor("c"), cursor("d")});
        QCOMPARE(ledger.next(), 3);
        QCOMPARE(ledger.ask(3)->keys.front(), std::string("d"));
        QCOMPARE(ledger.ask(1)->keys.front(), std::string("a"));
    }

private:
    static Cursor cursor(const char* key) { return {{key}}; }
};

LEFTFOLD_TEST(TstPageLedger)
#include "tst_page_ledger.moc"
