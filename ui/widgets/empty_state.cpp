// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/empty_state.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"
#include <QHBoxLayout>
#include <QPainter>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace leftfold::ui {

namespace {

/// The icon on a soft round ground; decoration only, so it has no name for screen readers.
class IconDisc final : public QWidget {
public:
    IconDisc(QString iconName, QWidget* parent)
        : QWidget(parent)
        , m_icon(std::move(iconName)) {
        setFixedSize(56, 56);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens().dark ? tokens().raised : tokens().window);
        painter.drawEllipse(rect());
        drawIcon(&painter, m_icon, rect(), 24, tokens().muted);
    }

private:
    QString m_icon;
};

/// Longer lines are hard to read.
constexpr int widestText = 440;
constexpr int narrowestText = 160;

TextLabel* centred(TextStyle style, TextColor color, QWidget* parent) {
    auto* label = new TextLabel(style, color, parent);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    label->setFixedWidth(widestText); // fixed, so that the layout knows how high the wrapped text is
    return label;
}

} // namespace

EmptyState::EmptyState(const QString& iconName, const QString& sentence, const QString& why, QWidget* parent)
    : QWidget(parent)
    , m_sentence(centred(TextStyle::Title, TextColor::Text, this))
    , m_why(centred(TextStyle::Body, TextColor::Muted, this))
    , m_buttons(new QHBoxLayout) {
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(new IconDisc(iconName, this), 0, Qt::AlignHCenter);
    column->addSpacing(8);
    for (TextLabel* label : {m_sentence, m_why}) {
        auto* row = new QHBoxLayout;
        row->addStretch(1);
        row->addWidget(label);
        row->addStretch(1);
        column->addLayout(row);
    }
    column->addSpacing(8);
    column->addLayout(m_buttons);
    column->addStretch(3);
    m_buttons->setSpacing(8);
    m_buttons->setAlignment(Qt::AlignHCenter);
    setMinimumWidth(narrowestText);
    setText(sentence, why);
}

void EmptyState::resizeEvent(QResizeEvent* event) {
    const int width = std::clamp(event->size().width() - 48, narrowestText, widestText);
    m_sentence->setFixedWidth(width);
    m_why->setFixedWidth(width);
    QWidget::resizeEvent(event);
}

void EmptyState::setText(const QString& sentence, const QString& why) {
    m_sentence->setText(sentence);
    m_why->setText(why);
    setAccessibleName(sentence);
    setAccessibleDescription(why);
}

QPushButton* EmptyState::addStep(const QString& text) {
    QPushButton* button = makeButton(text, m_buttons->count() == 0 ? ButtonKind::Primary : ButtonKind::Normal, this);
    m_buttons->addWidget(button);
    return button;
}

} // namespace leftfold::ui
