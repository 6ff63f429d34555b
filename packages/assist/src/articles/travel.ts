import type { Article } from '../article.js';

/** Hotels, flights and rides. */
export const travel: readonly Article[] = [
  {
    id: 'hotel-book', title: 'Book a hotel room', language: 'en', tags: ['hotel', 'room', 'booking', 'reservation'],
    summary: 'What to ask, in which order, and what to confirm before you book.',
    sections: [
      { heading: 'Ask', steps: ['Hotel or part of town, price range and rating.', 'Day of arrival and day of departure.', 'Number of guests and the name on the booking.', 'Wishes: late arrival, cot, quiet room.'] },
      { heading: 'Confirm', paragraphs: ['Repeat hotel, dates and total. Wait for a clear yes. When the booking fails, offer the next similar hotel without being asked.'] },
    ],
  },
  {
    id: 'hotel-change', title: 'Change or cancel a hotel booking', language: 'en', tags: ['hotel', 'room', 'change', 'cancel', 'dates', 'booking'],
    summary: 'Free until 18:00 the day before on flexible rates; one night on others.',
    sections: [{ heading: 'Change', steps: ['Find the booking by name and arrival date.', 'Check availability for the new dates before you touch the old ones.', 'Say the difference in price, get a yes, change.', 'Send the new confirmation.'] }],
  },
  {
    id: 'hotel-complaint', title: 'A guest complains about a room', language: 'en', tags: ['hotel', 'room', 'complaint', 'dirty', 'noise', 'service'],
    summary: 'Solve it tonight: another room, a fix within the hour, or another hotel.',
    sections: [{ heading: 'Tonight', steps: ['Ask for room number and what is wrong.', 'Call the front desk while the guest waits.', 'No solution within the hour: book a similar hotel and pay the ride.', 'Write down what was promised and by whom.'] }],
  },
  {
    id: 'flight-change', title: 'Change or cancel a flight', language: 'en', tags: ['flight', 'plane', 'change', 'cancel', 'airline'],
    summary: 'Fare rules, fees and the 24-hour grace.',
    sections: [
      { heading: 'Rules', paragraphs: ['Within 24 hours of booking, free of charge. Later the fare decides: Light cannot be changed, Classic for 70, Flex free. Names cannot be changed, only corrected by three letters.'] },
      { heading: 'Change', steps: ['Booking code and family name.', 'Offer three flights on the wished day.', 'Say fee and difference in fare together, get a yes.', 'Send the new ticket.'] },
    ],
  },
  {
    id: 'flight-delayed', title: 'Flight delayed, cancelled or missed', language: 'en', tags: ['flight', 'plane', 'delayed', 'cancelled', 'missed', 'compensation', 'luggage'],
    summary: 'Rebook first, care second, compensation third.',
    sections: [{ heading: 'Do it in this order', steps: ['Book the next connection on any airline, free of charge.', 'More than two hours: meals. Overnight: hotel and ride.', 'More than three hours late by our fault: send the claim form.', 'Missing luggage: take the report number and the address for the next three days.'] }],
  },
  {
    id: 'ride-status', title: 'Book, change or find a ride', language: 'en', tags: ['ride', 'taxi', 'driver', 'pick up'],
    summary: 'Where the driver is, what a change costs, what to do when nobody comes.',
    sections: [{ heading: 'Find and change', steps: ['Booking number, or name and place of departure.', 'Read out car, driver and minutes until arrival.', 'A new destination: say the new price and get a yes.', 'Fifteen minutes late: send another car and cancel the fee.'] }],
  },
];
