// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/state_find_bar.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_label.h"
#include <QHBoxLayout>
#include <QKeyEvent>

namespace leftfold::ui {

StateFindBar::StateFindBar(QWidget* parent)
    : QWidget(parent)
    , m_field(new SearchField(tr("Find a name or a value in the state"), this))
    , m_place(new TextLabel(TextStyle::Caption, TextColor::Muted, this)) {
    m_field->setObjectName(QStringLiteral("stateFindField"));
    m_field->setAccessibleName(tr("Find in the state"));
    m_place->setObjectName(QStringLiteral("stateFindPlace"));
    auto* previous = makeIconButton(QStringLiteral("chevron-up"), tr("Previous place (Shift+F3)"), this);
    auto* next = makeIconButton(QStringLiteral("chevron-down"), tr("Next place (F3)"), this);
    auto* done = makeIconButton(QStringLiteral("close"), tr("Close the search (Esc)"), this);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(6);
    row->addWidget(m_field, 1);
    row->addWidget(m_place);
    for (auto* button : {previous, next, done})
        row->addWidget(button);
    connect(previous, &QToolButton::clicked, this, &StateFindBar::previousAsked);
    connect(next, &QToolButton::clicked, this, &StateFindBar::nextAsked);
    connect(done, &QToolButton::clicked, this, &StateFindBar::close);
    connect(m_field, &SearchField::searched, this, &StateFindBar::searched);
    connect(m_field, &SearchField::left, this, &StateFindBar::close);
    hide();
}

void StateFindBar::open() {
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void StateFindBar::close() {
    hide();
    Q_EMIT left();
}

QString StateFindBar::text() const {
    return isHidden() ? QString() : m_field->text();
}

void StateFindBar::showPlace(int place, int count, bool all) {
    const QString number = groupedNumber(count);
    m_place->setText(count < 0 ? QString()
            : count == 0       ? tr("nowhere")
            : all              ? tr("%1 of %2").arg(groupedNumber(place), number)
                               : tr("%1 of more than %2").arg(groupedNumber(place), number));
}

void StateFindBar::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        return close();
    if (enter || event->key() == Qt::Key_F3)
        return event->modifiers() == Qt::ShiftModifier ? Q_EMIT previousAsked() : Q_EMIT nextAsked();
    QWidget::keyPressEvent(event);
}

} // namespace leftfold::ui
