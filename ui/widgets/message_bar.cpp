// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/message_bar.h"
#include "ui/widgets/badges.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"
#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace leftfold::ui {

namespace {

/// More would hide the page; the oldest go first.
constexpr int atMost = 3;

QString iconOf(Severity severity) {
    switch (severity) {
    case Severity::Info:
        return QStringLiteral("info");
    case Severity::Success:
        return QStringLiteral("success");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Error:
        return QStringLiteral("error");
    }
    return {};
}

ToneColors colorsOf(Severity severity) {
    switch (severity) {
    case Severity::Info:
        return toneColors(Tone::Accent);
    case Severity::Success:
        return toneColors(Tone::Added);
    case Severity::Warning:
        return toneColors(Tone::Changed);
    case Severity::Error:
        return toneColors(Tone::Removed);
    }
    return {};
}

/// Icon, sentence, actions, ✕; below it the detail.
class MessageRow final : public QWidget {
public:
    MessageRow(const Message& message, QWidget* parent)
        : QWidget(parent)
        , m_severity(message.severity)
        , m_sentence(new TextLabel(message.sentence, TextStyle::Body, TextColor::Text, this))
        , m_detail(new TextLabel(message.detail, TextStyle::Mono, TextColor::Muted, this))
        , m_close(makeIconButton(QStringLiteral("close"), tr("Dismiss"), this)) {
        setObjectName(message.key);
        setAccessibleName(message.sentence);
        m_sentence->setWordWrap(true);
        m_sentence->setObjectName(QStringLiteral("sentence"));
        m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_detail->setWordWrap(true);
        m_detail->setObjectName(QStringLiteral("detail"));
        m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_detail->hide();
        m_close->setObjectName(QStringLiteral("dismiss"));
        arrange(message);
    }
    QToolButton* closeButton() const { return m_close; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const ToneColors colors = colorsOf(m_severity);
        painter.fillRect(rect(), colors.ground);
        painter.fillRect(QRect(0, 0, 3, height()), colors.text);
        painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().line);
        drawIcon(&painter, iconOf(m_severity), QRect(14, m_sentence->y(), 20, std::min(m_sentence->height(), 28)), 16, colors.text);
    }

private:
    void arrange(const Message& message) {
        auto* line = new QHBoxLayout;
        line->setSpacing(6);
        line->addWidget(m_sentence, 1);
        if (!message.detail.isEmpty())
            line->addWidget(detailButton());
        for (const MessageAction& action : message.actions)
            line->addWidget(actionButton(action));
        line->addWidget(m_close);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(42, 5, 8, 6);
        column->setSpacing(4);
        column->addLayout(line);
        column->addWidget(m_detail);
    }
    QPushButton* detailButton() {
        QPushButton* button = makeButton(tr("Details"), ButtonKind::Link, this);
        button->setObjectName(QStringLiteral("details"));
        button->setCheckable(true);
        connect(button, &QPushButton::toggled, m_detail, &QWidget::setVisible);
        return button;
    }
    QPushButton* actionButton(const MessageAction& action) {
        QPushButton* button = makeButton(action.text, ButtonKind::Normal, this);
        connect(button, &QPushButton::clicked, this, action.run);
        return button;
    }

    Severity m_severity;
    TextLabel* m_sentence;
    TextLabel* m_detail;
    QToolButton* m_close;
};

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("messageBar"));
    setAccessibleName(tr("Messages"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    hide();
}

void MessageBar::show(const Message& message) {
    if (!message.key.isEmpty())
        dismiss(message.key);
    auto* row = new MessageRow(message, this);
    connect(row->closeButton(), &QToolButton::clicked, this, [this, row] { drop(row); });
    m_rows->insertWidget(0, row);
    while (m_rows->count() > atMost)
        drop(m_rows->itemAt(m_rows->count() - 1)->widget());
    setVisible(true);
    QAccessibleEvent alert(row, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void MessageBar::dismiss(const QString& key) {
    for (int at = m_rows->count() - 1; at >= 0; --at) {
        if (m_rows->itemAt(at)->widget()->objectName() == key)
            drop(m_rows->itemAt(at)->widget());
    }
}

void MessageBar::clear() {
    while (m_rows->count() > 0)
        drop(m_rows->itemAt(0)->widget());
}

int MessageBar::count() const {
    return m_rows->count();
}

void MessageBar::drop(QWidget* row) {
    m_rows->removeWidget(row);
    row->hide();
    row->deleteLater(); // it may be the row whose button was just clicked
    setVisible(m_rows->count() > 0);
}

} // namespace leftfold::ui
