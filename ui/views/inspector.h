// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/replay_session.h"
#include <QWidget>

class QPushButton;
class QStackedLayout;
class QVBoxLayout;

namespace leftfold::ui {

class Badge;
class ChangePane;
class EmptyState;
class FactGrid;
class JsonView;
class LinksPane;
class MessagePane;
class PayloadPane;
class TextLabel;

/// The selected event, whole: data, links, what it changed, metadata; or a message whose event is not here. One for the window.
class Inspector : public QWidget {
    Q_OBJECT
public:
    Inspector(Workspace& workspace, ReplaySession& session, QWidget* parent = nullptr);

Q_SIGNALS:
    /// What stands at this path is to be a column of the list of events.
    void columnAsked(const leftfold::ValuePath& path);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* buildContent();
    void buildHead(QVBoxLayout* column);
    void buildButtons(QVBoxLayout* column);
    void follow();
    void present(const Event& event);
    void showHead(const Event& event);
    void showMetadata(const Event& event, const Value& metadata);
    void lookUp(const EventRef& wanted);

    Workspace& m_workspace;
    Event m_event;
    QStackedLayout* m_stack = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_scroll = nullptr;
    MessagePane* m_message = nullptr;
    QWidget* m_messageScroll = nullptr;
    Badge* m_dot = nullptr;
    TextLabel* m_type = nullptr;
    Badge* m_version = nullptr;
    TextLabel* m_place = nullptr;
    PayloadPane* m_payload = nullptr;
    LinksPane* m_links = nullptr;
    ChangePane* m_change = nullptr;
    FactGrid* m_facts = nullptr;
    JsonView* m_metadata = nullptr;
    Latest m_lookup;
};

} // namespace leftfold::ui
