// SPDX-License-Identifier: Apache-2.0
#include "tests/runner.h"
#include "ui/widgets/filter_field.h"
#include "ui/widgets/theme.h"
#include <QApplication>
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

    void whatIsHalfTypedIsNot() {
        QSignalSpy chosen(m_field, &FilterField::filterChosen);
        m_field->setFocus();
        QApplication::setActiveWindow(m_window.get());
        QTRY_VERIFY(m_field->hasFocus());
        for (const char* filter : {"type:abc", "type:ab", "type:ad"}) { // a slip, mended
            m_field->setText(QString::fromLatin1(filter));
            QTRY_VERIFY(!chosen.isEmpty() && chosen.back()[0].toString() == QLatin1String(filter));
        }
        QCOMPARE(m_field->history(), QStringList(QStringLiteral("type:ad")));
    }

    void downInAnEmptyFieldOffersThem() {
        m_field->setHistory({QStringLiteral("type:order.*"), QStringLiteral("data.price > 10")});
        QSignalSpy left(m_field, &SearchField::left);
        QTest::keyClick(m_field, Qt::Key_Down);
        auto* popup = QApplication::activePopupWidget();
        QVERIFY(popup);
        QCOMPARE(popup->objectName(), QStringLiteral("completions"));
        QVERIFY(left.isEmpty());
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Down);
        QTest::keyClick(popup, Qt::Key_Return);
        QCOMPARE(m_field->text(), QStringLiteral("data.price > 10"));
        QTest::keyClick(m_field, Qt::Key_Down); // with a text it leads to the rows
        QCOMPARE(left.count(), 1);
    }

private:
    std::unique_ptr<QWidget> m_window;
    FilterField* m_field = nullptr;
};

LEFTFOLD_TEST(TstFilterField)
#include "tst_filter_field.moc"
