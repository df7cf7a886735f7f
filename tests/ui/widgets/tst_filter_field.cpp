// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/theme.h"
#include <QLabel>
#include <QSignalSpy>

using namespace leftfold;
using namespace leftfold::ui;

class TstFilterField : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().install(); }
    void init() {
        m_window = std::make_unique<QWidget>();
        m_window->resize(900, 200);
        m_field = new FilterField(QStringLiteral("Filter"), m_window.get());
        m_field->resize(800, 32);
        m_window->show();
    }

    void termsStandOnTags() {
        m_field->setText(QStringLiteral("type:order.* data.price > 10 -after:2026-01-01 word"));
        const auto& parts = m_field->parts();
        QCOMPARE(parts.size(), std::size_t{2});
        QCOMPARE(m_field->text().mid(parts[0].start, parts[0].length), QStringLiteral("type:order.*"));
        QCOMPARE(m_field->text().mid(parts[1].start, parts[1].length), QStringLiteral("-after:2026-01-01"));
        QVERIFY(m_field->problem().isEmpty());
    }

    void aMistakeIsToldAndTheTextStays() {
        QSignalSpy chosen(m_field, &FilterField::filterChosen);
        const QString text = QStringLiteral("礼 data.total >=");
        m_field->setText(text);
        QTest::keyClick(m_field, Qt::Key_Return);
        auto* bubble = m_window->findChild<QLabel*>(QStringLiteral("filterProblem"));
        QTRY_VERIFY(bubble && bubble->isVisible());
        QCOMPARE(bubble->text(), QStringLiteral("column 16: expected a value after >="));
        QCOMPARE(m_field->text(), text);
        QVERIFY(m_field->parts().back().wrong);
        QVERIFY(chosen.isEmpty());
        m_field->setText(text + QStringLiteral(" 5"));
        QVERIFY(!bubble->isVisible());
        QTRY_COMPARE(chosen.size(), 1);
    }

    void escEmptiesIt() {
        m_field->setText(QStringLiteral("type:a"));
        QSignalSpy chosen(m_field, &FilterField::filterChosen);
        QTest::keyClick(m_field, Qt::Key_Escape);
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toString(), QString());
    }

    void usedFiltersAreRemembered() {
        QSignalSpy chosen(m_field, &FilterField::filterChosen);
        for (const char* filter : {"type:a", "type:ab", "word"}) {
            m_field->setText(QString::fromLatin1(filter));
            QTest::keyClick(m_field, Qt::Key_Return);
            QTRY_VERIFY(!chosen.isEmpty() && chosen.back()[0].toString() == QLatin1String(filter));
        }
        QCOMPARE(m_field->history(), (QStringList{QStringLiteral("word"), QStringLiteral("type:ab")})); // a term that grew is one
    }

private:
    std::unique_ptr<QWidget> m_window;
    FilterField* m_field = nullptr;
};

LEFTFOLD_TEST(TstFilterField)
#include "tst_filter_field.moc"
