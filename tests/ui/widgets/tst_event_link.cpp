// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "tests/ui/widgets/painted.h"
#include "ui/widgets/event_link.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/type_colors.h"

using namespace leftfold::ui;
using leftfold::ui::test::count;

class TstEventLink : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isSeenReadAndClicked() {
        Theme::instance().install();
        EventLink link(QStringLiteral("payment.requested"), "Payment");
        link.resize(link.sizeHint());
        QVERIFY(count(link.grab().toImage(), typeColor("Payment")) >= 36);
        QVERIFY(link.accessibleName().contains(QStringLiteral("payment.requested")));
        QSignalSpy clicked(&link, &QAbstractButton::clicked);
        QTest::keyClick(&link, Qt::Key_Space);
        QTest::mouseClick(&link, Qt::LeftButton);
        QCOMPARE(clicked.count(), 2);
    }
};

LEFTFOLD_TEST(TstEventLink)
#include "tst_event_link.moc"
