// SPDX-License-Identifier: Apache-2.0
#include "ui/views/bookmark_pane.h"
#include "ui/models/text_forms.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/text_label.h"
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace leftfold::ui {

namespace {

QString lineOf(const NotedEvent& noted) {
    const QString place = noted.event.position ? groupedNumber(noted.event.position->value) : shortId(fromStored(noted.event.id.text));
    QString line = QStringLiteral("%1   %2   %3").arg(place, fromStored(noted.type), fromStored(noted.event.aggregate.path()));
    if (!noted.note.empty())
        line += QStringLiteral("  \u2013  ") + fromStored(noted.note);
    return line;
}

} // namespace

BookmarkPane::BookmarkPane(Bookmarks& bookmarks, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_bookmarks(bookmarks)
    , m_list(new QListWidget)
    , m_note(new QLineEdit)
    , m_empty(new TextLabel(tr("No bookmarks yet. B marks the selected event."), TextStyle::Body, TextColor::Muted)) {
    setObjectName(QStringLiteral("bookmarkPane"));
    setFrameShape(QFrame::StyledPanel);
    m_list->setObjectName(QStringLiteral("bookmarkList"));
    m_list->setAccessibleName(tr("Bookmarks"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_note->setObjectName(QStringLiteral("bookmarkNote"));
    m_note->setPlaceholderText(tr("Note: why this event matters"));
    m_note->setAccessibleName(tr("Note of the bookmark"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    for (QWidget* part : std::initializer_list<QWidget*>{m_empty, m_list, m_note})
        column->addWidget(part);
    resize(scaled(520), scaled(320));
    connect(m_list, &QListWidget::currentRowChanged, this, &BookmarkPane::showNote);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &BookmarkPane::goToCurrent);
    connect(m_note, &QLineEdit::returnPressed, this, [this] {
        saveNote();
        close();
    });
    connect(m_note, &QLineEdit::editingFinished, this, &BookmarkPane::saveNote);
    connect(&m_bookmarks, &Bookmarks::changed, this, &BookmarkPane::fill);
}

void BookmarkPane::open(const QPoint& place, const std::optional<EventRef>& wanted) {
    fill();
    for (std::size_t row = 0; wanted && row < m_bookmarks.all().size(); ++row)
        if (&m_bookmarks.all()[row] == m_bookmarks.find(*wanted))
            m_list->setCurrentRow(static_cast<int>(row));
    move(place - QPoint(width(), 0));
    show();
    (wanted ? static_cast<QWidget*>(m_note) : m_list)->setFocus(Qt::PopupFocusReason);
}

void BookmarkPane::fill() {
    const int row = std::max(0, m_list->currentRow());
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        for (const NotedEvent& noted : m_bookmarks.all())
            m_list->addItem(new QListWidgetItem(icon(QStringLiteral("bookmark"), IconColor::Accent), lineOf(noted)));
        m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    }
    const bool any = m_list->count() > 0;
    m_empty->setVisible(!any);
    m_list->setVisible(any);
    m_note->setVisible(any);
    showNote();
}

const NotedEvent* BookmarkPane::current() const {
    const auto row = static_cast<std::size_t>(m_list->currentRow());
    return m_list->currentRow() >= 0 && row < m_bookmarks.all().size() ? &m_bookmarks.all()[row] : nullptr;
}

void BookmarkPane::showNote() {
    const NotedEvent* noted = current();
    m_note->setText(noted ? fromStored(noted->note) : QString());
}

void BookmarkPane::saveNote() {
    const NotedEvent* noted = current();
    const std::string note = m_note->text().toStdString();
    if (noted && noted->note != note)
        m_bookmarks.setNote(EventRef(noted->event), note);
}

void BookmarkPane::removeCurrent() {
    if (const NotedEvent* noted = current())
        m_bookmarks.remove(EventRef(noted->event));
}

void BookmarkPane::goToCurrent() {
    const NotedEvent* noted = current();
    if (!noted)
        return;
    const EventRef event = noted->event;
    close();
    Q_EMIT chosen(event);
}

bool BookmarkPane::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter)
        goToCurrent();
    else if (key == Qt::Key_Delete)
        removeCurrent();
    else
        return QFrame::eventFilter(watched, event);
    return true;
}

} // namespace leftfold::ui
