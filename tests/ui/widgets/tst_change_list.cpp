// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/widgets/painted.h"
#include "ui/widgets/change_list.h"
#include "ui/widgets/theme.h"

using namespace leftfold::ui;
using leftfold::ui::test::count;

class TstChangeList : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tellsChangesBySignAndGround() {
        Theme::instance().install();
        ChangeList list;
        list.setLines({{PlaceChange::Added, QStringLiteral("/items/1"), QStringLiteral("2")},
            {PlaceChange::Changed, QStringLiteral("/total"), QStringLiteral("1 \u2192 2")},
            {PlaceChange::Removed, QStringLiteral("/coupon"), QStringLiteral("\"X\"")}});
        QCOMPARE(list.accessibleName(), QStringLiteral("+ /items/1 2\n~ /total 1 \u2192 2\n\u2212 /coupon \"X\""));
        list.resize(300, list.sizeHint().height());
        const QImage image = list.grab().toImage();
        for (const QColor& ground : {tokens().addedSoft, tokens().changedSoft, tokens().removedSoft})
            QVERIFY(count(image, ground) > 1000);
        const int height = list.sizeHint().height();
        list.setLines({});
        QVERIFY(list.sizeHint().height() < height);
    }
};

LEFTFOLD_TEST(TstChangeList)
#include "tst_change_list.moc"
