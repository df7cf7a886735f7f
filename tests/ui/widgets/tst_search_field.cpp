// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/theme.h"
#include <QSignalSpy>

using namespace leftfold::ui;

class TstSearchField : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        Theme::instance().install();
        Theme::instance().setAppearance(Appearance::Light);
        m_field = std::make_unique<SearchField>(QStringLiteral("Filter"));
        m_field->resize(400, 30);
        m_field->show();
    }
    void asksWhenTypingPauses() {
        QSignalSpy searched(m_field.get(), &SearchField::searched);
        QTest::keyClicks(m_field.get(), QStringLiteral("order"));
        QCOMPARE(searched.count(), 0);
        QVERIFY(searched.wait());
        QCOMPARE(searched.count(), 1);
        QCOMPARE(searched.front().front().toString(), QStringLiteral("order"));
    }
    void escapeClears() {
        m_field->setText(QStringLiteral("order"));
        QTest::keyClick(m_field.get(), Qt::Key_Escape);
        QVERIFY(m_field->text().isEmpty());
    }
    void arrowDownLeaves() {
        QSignalSpy left(m_field.get(), &SearchField::left);
        QTest::keyClick(m_field.get(), Qt::Key_Down);
        QCOMPARE(left.count(), 1);
    }
    void partsStandOnTags() {
        m_field->setText(QStringLiteral("type:order.* x"));
        m_field->clearFocus();
        const auto softPixels = [this] {
            const QImage image = m_field->grab().toImage();
            int count = 0;
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, image.height() / 2) == lightTokens().soft ? 1 : 0;
            return count;
        };
        QCOMPARE(softPixels(), 0);
        m_field->setParts({{0, 12, false}});
        QVERIFY(softPixels() > 20);
    }

private:
    std::unique_ptr<SearchField> m_field;
};

LEFTFOLD_TEST(TstSearchField)
#include "tst_search_field.moc"
