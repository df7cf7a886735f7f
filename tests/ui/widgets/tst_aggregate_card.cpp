// SPDX-License-Identifier: Apache-2.0
#include "core/model/json_text.h"
#include "tests/runner.h"
#include "ui/widgets/aggregate_card.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/state_tree.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QSignalSpy>

using namespace leftfold;
using namespace leftfold::ui;

class TstAggregateCard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void itShowsWhatChanged() {
        AggregateCard card({"Order", "o-1"});
        card.showStep(QStringLiteral("v2"), QStringLiteral("order.paid"), {});
        card.showState(parseJson(R"({"status":"created"})").value(), parseJson(R"({"status":"paid"})").value());
        card.resize(card.width(), 300);
        card.show();
        const auto& values = card.tree()->values();
        QCOMPARE(values.rowCount(), 1);
        QCOMPARE(values.index(0, 1).data().toString(), QStringLiteral("\"created\" \u2192 \"paid\""));
        QCOMPARE(card.findChild<QLabel*>(QStringLiteral("cardEvent"))->text(), QStringLiteral("order.paid"));
        card.showStep({}, {}, {});
        QCOMPARE(card.findChild<QLabel*>(QStringLiteral("cardEvent"))->text(), QStringLiteral("before its first event"));
    }
    void messagesArePills() {
        AggregateCard card({"Order", "o-1"});
        card.showMessages({{MessageMark::Dead, 1}, {MessageMark::Published, 3}});
        const auto pills = card.findChildren<Badge*>();
        QStringList texts;
        for (const Badge* pill : pills)
            texts << pill->text();
        QVERIFY(texts.contains(QStringLiteral("1 dead")));
        QVERIFY(texts.contains(QStringLiteral("3 published")));
    }
    void theOneThatMovedIsLit() {
        AggregateCard card({"Order", "o-1"});
        card.resize(card.width(), 200);
        const QImage quiet = card.grab().toImage();
        card.setLit(true);
        QVERIFY(card.grab().toImage() != quiet);
        QSignalSpy opened(&card, &AggregateCard::opened);
        QTest::mouseDClick(&card, Qt::LeftButton, {}, {6, 6});
        QCOMPARE(opened.count(), 1);
    }
};

LEFTFOLD_TEST(TstAggregateCard)
#include "tst_aggregate_card.moc"
