// SPDX-License-Identifier: Apache-2.0
#include "ui/views/find_bar.h"
#include "core/jobs/find_text.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_label.h"
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace leftfold::ui {

namespace {

Direction opposite(Direction direction) {
    return direction == Direction::Forward ? Direction::Backward : Direction::Forward;
}

} // namespace

FindBar::FindBar(Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_field(new SearchField(tr("Find in types, ids and data"), this))
    , m_notice(new TextLabel(TextStyle::Body, TextColor::Muted)) {
    setObjectName(QStringLiteral("findBar"));
    m_field->setObjectName(QStringLiteral("findField"));
    m_field->setFixedWidth(scaled(320));
    m_notice->setObjectName(QStringLiteral("findNotice"));
    m_notice->setFit(TextLabel::Fit::ElideRight);
    QToolButton* previous = makeIconButton(QStringLiteral("chevron-up"), tr("Previous (Shift+F3)"));
    previous->setObjectName(QStringLiteral("findPrevious"));
    QToolButton* next = makeIconButton(QStringLiteral("chevron-down"), tr("Next (F3)"));
    next->setObjectName(QStringLiteral("findNext"));
    QToolButton* done = makeIconButton(QStringLiteral("close"), tr("Close (Esc)"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 16, 6);
    row->setSpacing(6);
    for (QWidget* part : std::initializer_list<QWidget*>{m_field, previous, next})
        row->addWidget(part);
    row->addSpacing(6);
    row->addWidget(m_notice, 1);
    row->addWidget(done);
    connect(previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(done, &QToolButton::clicked, this, &FindBar::close);
    connect(m_field, &SearchField::left, this, &FindBar::close);
    connect(m_field, &QLineEdit::textChanged, m_notice, &QLabel::clear);
    hide();
}

void FindBar::open() {
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

void FindBar::close() {
    m_finding.cancel();
    m_notice->clear();
    hide();
    Q_EMIT left();
}

void FindBar::find(Direction towards) {
    if (m_field->text().isEmpty())
        return open();
    show();
    FindRequest request;
    request.text = m_field->text().toStdString();
    request.query.filter = m_workspace.eventFilter();
    request.query.direction = m_order == Direction::Forward ? towards : opposite(towards);
    request.from = m_workspace.selectedEvent();
    m_notice->setText(tr("looking…"));
    const auto stopped = [this] { m_notice->setText(tr("stopped")); };
    m_workspace.ask(
        this, {tr("Finding"), Lane::Long, &m_finding, Subject::Store, stopped},
        [request](EventSource& source, Progress& progress) { return findText(source, request, progress); },
        [this, towards](const Result<std::optional<FoundEvent>>& found) {
            m_notice->clear();
            if (!found)
                return Q_EMIT failed(found.error());
            if (!*found)
                return m_notice->setText(tr("nothing found"));
            if ((*found)->wrapped)
                m_notice->setText(towards == Direction::Forward ? tr("came to the end, went on at the beginning")
                                                                : tr("came to the beginning, went on at the end"));
            m_workspace.selectEvent((*found)->event);
        });
}

void FindBar::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return event->modifiers().testFlag(Qt::ShiftModifier) ? findPrevious() : findNext();
    if (event->key() == Qt::Key_Escape)
        return close();
    QWidget::keyPressEvent(event);
}

void FindBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), tokens().base);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().line);
}

} // namespace leftfold::ui
