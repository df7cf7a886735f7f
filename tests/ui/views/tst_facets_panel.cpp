// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/views/shop_bench.h"
#include "ui/views/facets_panel.h"
#include "ui/widgets/facet_list.h"
#include "ui/widgets/time_range_chart.h"
#include <QLabel>

using namespace leftfold;
using namespace leftfold::ui;

class TstFacetsPanel : public QObject {
    Q_OBJECT

    std::unique_ptr<ShopBench> m_bench;
    std::unique_ptr<FacetsPanel> m_panel;

    FacetList* list(const char* field) const { return m_panel->findChild<FacetList*>(QStringLiteral("facet-") + QLatin1String(field)); }
    TimeRangeChart* times() const { return m_panel->findChild<TimeRangeChart*>(QStringLiteral("facetTimes")); }
    const QString& filter() const { return m_bench->workspace.filter(); }

private Q_SLOTS:
    void init() {
        m_bench = std::make_unique<ShopBench>(600);
        QVERIFY(m_bench->openStore());
        m_panel = std::make_unique<FacetsPanel>(m_bench->workspace);
        m_panel->resize(900, m_panel->height());
        m_panel->show();
        QTRY_VERIFY(!m_panel->isCounting());
    }
    void cleanup() { m_panel.reset(); }

    void tellsWhatTheLogIsMadeOf() {
        QCOMPARE(list("type")->count(), 3);
        QCOMPARE(list("type")->item(0)->text(), QStringLiteral("item.counted"));
        QCOMPARE(list("type")->item(0)->data(FacetList::CountRole).toInt(), 598);
        QCOMPARE(list("aggregate")->item(0)->text(), QStringLiteral("Shelf"));
        QCOMPARE(list("schema")->count(), 1);
        QVERIFY(!times()->times().counts.empty());
        QCOMPARE(m_panel->findChild<QLabel*>(QStringLiteral("facetCaption-type"))->text(), QStringLiteral("Types  3"));
    }

    void aClickFiltersAndASecondTakesItBack() {
        Q_EMIT list("aggregate")->picked("Payment", false);
        QCOMPARE(filter(), QStringLiteral("aggregate:Payment"));
        QTRY_COMPARE(list("type")->count(), 1);
        QCOMPARE(list("aggregate")->item(0)->data(FacetList::MarkRole).toInt(), int{FacetList::Chosen});
        Q_EMIT list("aggregate")->picked("Payment", false);
        QCOMPARE(filter(), QString());
        QTRY_COMPARE(list("type")->count(), 3);
    }

    void whatIsExcludedCanComeBack() {
        Q_EMIT list("type")->picked("item.counted", true);
        QCOMPARE(filter(), QStringLiteral("-type:item.counted"));
        QTRY_COMPARE(list("type")->item(0)->data(FacetList::CountRole).toInt(), 1);
        auto* last = list("type")->item(list("type")->count() - 1);
        QCOMPARE(last->text(), QStringLiteral("item.counted"));
        QCOMPARE(last->data(FacetList::MarkRole).toInt(), int{FacetList::Excluded});
        Q_EMIT list("type")->picked("item.counted", true);
        QCOMPARE(filter(), QString());
    }

    void aRangeTakesThePlaceOfTheLast() {
        const auto before = times()->times();
        m_bench->workspace.setFilter(QStringLiteral("type:item.*"));
        Q_EMIT times()->rangeChosen({*parseInstant("2026-03-01T09:02:00Z"), *parseInstant("2026-03-01T09:04:00Z")});
        QCOMPARE(filter(), QStringLiteral("type:item.* after:2026-03-01T09:02:00Z before:2026-03-01T09:04:00Z"));
        QTRY_COMPARE(list("type")->item(0)->data(FacetList::CountRole).toInt(), 120);
        QTRY_VERIFY(!m_panel->isCounting());
        QCOMPARE(times()->times().width, before.width); // the histogram shows all times
        Q_EMIT times()->rangeChosen({*parseInstant("2026-03-01T09:02:00Z"), *parseInstant("2026-03-01T09:03:00Z")});
        QCOMPARE(filter(), QStringLiteral("type:item.* after:2026-03-01T09:02:00Z before:2026-03-01T09:03:00Z"));
        Q_EMIT times()->rangeChosen({});
        QCOMPARE(filter(), QStringLiteral("type:item.*"));
    }

    void aNarrowPanelLeavesRoomForTheTypes() {
        m_panel->resize(600, m_panel->height());
        QVERIFY(!list("schema")->isVisible());
        m_panel->resize(900, m_panel->height());
        QVERIFY(list("schema")->isVisible());
    }

    void hiddenItCountsNothing() {
        m_panel->hide();
        m_bench->workspace.setFilter(QStringLiteral("aggregate:Payment"));
        QVERIFY(!m_panel->isCounting());
        m_panel->show();
        QTRY_COMPARE(list("type")->count(), 1);
    }

    void looksLikeTheRest() {
        if (!qEnvironmentVariableIsSet("LEFTFOLD_TEST_PICTURES"))
            QSKIP("LEFTFOLD_TEST_PICTURES is not set");
        const QString folder = qEnvironmentVariable("LEFTFOLD_TEST_PICTURES");
        for (const auto appearance : {Appearance::Light, Appearance::Dark}) {
            Theme::instance().setAppearance(appearance);
            QVERIFY(
                m_panel->grab().save(folder + QLatin1String(appearance == Appearance::Light ? "/facets-light.png" : "/facets-dark.png")));
        }
    }
};

LEFTFOLD_TEST(TstFacetsPanel)
#include "tst_facets_panel.moc"
